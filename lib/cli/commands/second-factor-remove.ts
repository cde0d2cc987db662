import { z } from "zod";
import { Email } from "@/lib/account/account.schema";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { readSecondFactor, removeSecondFactor } from "@/lib/account/credential/second-factor.store";
import { findAddressee } from "@/lib/account/mail/addressee.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { requestAccountMail } from "@/lib/pipeline/job-queue";

/** `second-factor remove`: lets somebody in again who has lost both their second factor and its recovery codes. */
export const secondFactorRemove = defineCommand({
  usage: "--email E",
  summary: "Removes the second factor of one person with its recovery codes; an e-mail tells them.",
  options: { email: { type: "string" } },
  input: z.object({
    operands: z.array(z.string()).max(0, "second-factor remove takes options only"),
    email: Email,
  }),
  run: async ({ email }, { answer, withDatabase }) => {
    const isRemoved = await withDatabase(() => removeOf(email));
    await answer({ removed: isRemoved }, [
      isRemoved ? `Removed the second factor of ${email}.` : `${email} has no second factor.`,
    ]);
    return EXIT.done;
  },
});

async function removeOf(email: string): Promise<boolean> {
  const scope = await findAddressee(email);
  if (scope === null) throw new AppError("not_found", `Nobody has the address ${email}`);
  const factor = await readSecondFactor(scope);
  if (factor === null || factor.since === null) return false;
  await writeIdentityTogether(scope, async () => {
    await removeSecondFactor(scope);
    await recordPersonalAudit(scope, { action: "second_factor.disabled", detail: { by: "the installation" } });
  });
  await requestAccountMail({ kind: "second-factor-removed", account: email });
  return true;
}
