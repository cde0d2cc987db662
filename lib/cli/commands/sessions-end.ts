import { z } from "zod";
import { Email } from "@/lib/account/account.schema";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { findAddressee } from "@/lib/account/mail/addressee.store";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { revokeEverySession, revokeOwnSessions } from "@/lib/account/sign-in/own-session.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { now } from "@/lib/platform/clock";
import { formatThings } from "@/lib/present/format";

/** `sessions end`: ends sign-ins on behalf of whoever runs the installation. */
export const sessionsEnd = defineCommand({
  usage: "--email E | --all",
  summary: "Ends every sign-in of one person, or of everybody; their next request is refused.",
  options: { email: { type: "string" }, all: { type: "boolean" } },
  input: z
    .object({
      operands: z.array(z.string()).max(0, "sessions end takes options only"),
      email: Email.optional(),
      all: z.literal(true).optional(),
    })
    .refine(({ email, all }) => (email === undefined) === (all === true), "Name one person by --email, or say --all"),
  run: async ({ email }, { answer, withDatabase }) => {
    const sessions = await withDatabase(() =>
      email === undefined ? revokeEverySession(mintSystemScope(), now()) : endOf(email),
    );
    await answer({ sessions }, [`Ended ${formatThings(sessions, "sign-in")} of ${email ?? "everybody"}.`]);
    return EXIT.done;
  },
});

async function endOf(email: string): Promise<number> {
  const scope = await findAddressee(email);
  if (scope === null) throw new AppError("not_found", `Nobody has the address ${email}`);
  return writeIdentityTogether(scope, async () => {
    const sessions = await revokeOwnSessions(scope, null, now());
    await recordPersonalAudit(scope, { action: "session.revoked", detail: { sessions, by: "the installation" } });
    return sessions;
  });
}
