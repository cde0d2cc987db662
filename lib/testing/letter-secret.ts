import { database } from "@/lib/platform/db";

/** The secret in the link of the last letter that was kept for an address. @throws Error when there is none */
export async function letterSecret(recipient: string): Promise<string> {
  const letter = await database().prisma.accountLetter.findFirst({ where: { recipient }, orderBy: { id: "desc" } });
  const secret = /#secret=([\w-]+)/.exec(letter?.text ?? "")?.[1];
  if (secret === undefined) throw new Error(`No letter with a link for ${recipient}`);
  return secret;
}
