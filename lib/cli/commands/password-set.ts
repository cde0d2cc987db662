import { text } from "node:stream/consumers";
import { z } from "zod";
import { Email } from "@/lib/account/account.schema";
import { replacePassword } from "@/lib/account/credential/recover-account.gateway";
import { findAddressee } from "@/lib/account/mail/addressee.store";
import { AppError } from "@/lib/base/app-error";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { readPassword } from "@/lib/cli/read-password";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { now } from "@/lib/platform/clock";
import { formatThings } from "@/lib/present/format";

/** `password set`: lets somebody in again who has forgotten their password where no mail can reach them. */
export const passwordSet = defineCommand({
  usage: "--email E --password-stdin",
  summary: "Gives one person another password, read from standard input; every sign-in of theirs ends.",
  options: { email: { type: "string" }, "password-stdin": { type: "boolean" } },
  input: z.object({
    operands: z.array(z.string()).max(0, "password set takes options only"),
    email: Email,
    passwordStdin: z.literal(true),
  }),
  run: async ({ email }, { terminal, answer, withDatabase }) => {
    const password = readPassword(await text(terminal.input));
    const sessions = await withDatabase(() => setOf(email, password));
    await answer({ email, sessions }, [
      `Set another password for ${email}, and ended ${formatThings(sessions, "sign-in")}.`,
      "Their second factor, if they have one, is asked for as before: `second-factor remove` takes it away.",
    ]);
    return EXIT.done;
  },
});

async function setOf(email: string, password: string): Promise<number> {
  const scope = await findAddressee(email);
  if (scope === null) throw new AppError("not_found", `Nobody has the address ${email}`);
  const sessions = await replacePassword(scope, { password, email }, now());
  await requestAccountMail({ kind: "password-changed", account: email });
  return sessions;
}
