import { database } from "@/lib/platform/db";

/** The secret in the link of the last mail that was kept for an address. @throws Error when there is none */
export async function mailSecret(recipient: string): Promise<string> {
  const mail = await database().prisma.accountMail.findFirst({ where: { recipient }, orderBy: { id: "desc" } });
  const secret = /#secret=([\w-]+)/.exec(mail?.text ?? "")?.[1];
  if (secret === undefined) throw new Error(`No mail with a link for ${recipient}`);
  return secret;
}
