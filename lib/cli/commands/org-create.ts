import { text } from "node:stream/consumers";
import { z } from "zod";
import { Country, DisplayName, Email, TimeZone } from "@/lib/account/account.schema";
import { foundByAdministrator } from "@/lib/account/join/sign-up.gateway";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { readPassword } from "@/lib/cli/read-password";

/** `org create`: makes an organisation and its owner. */
export const orgCreate = defineCommand({
  usage: "--name N --owner-email E --owner-password-stdin [--time-zone TZ] [--country US]",
  summary: "Makes an organisation and the person who owns it; the password is read from standard input.",
  options: {
    name: { type: "string" },
    "owner-email": { type: "string" },
    "owner-password-stdin": { type: "boolean" },
    "time-zone": { type: "string" },
    country: { type: "string" },
  },
  input: z.object({
    operands: z.array(z.string()).max(0, "org create takes options only"),
    name: DisplayName,
    ownerEmail: Email,
    ownerPasswordStdin: z.literal(true),
    timeZone: TimeZone.default("UTC"),
    country: Country.default("US"),
  }),
  run: async (input, { terminal, answer, withDatabase }) => {
    const password = readPassword(await text(terminal.input));
    const { name: organizationName, ownerEmail: email, timeZone, country } = input;
    const { organization, owner, isOwnerNew } = await withDatabase(() =>
      foundByAdministrator({ email, password, organizationName, timeZone, country }),
    );
    const { id, slug, name } = organization;
    await answer({ organization: { id, slug, name }, owner: { id: owner.id, email: owner.email } }, [
      `Made the organisation ${name} (--org ${slug}), owned by ${owner.email}.`,
    ]);
    if (!isOwnerNew)
      terminal.say(
        `${owner.email} has an account already and signs in as before: the password from standard input is not used. ` +
          "`password set` gives them another.",
      );
    return EXIT.done;
  },
});
