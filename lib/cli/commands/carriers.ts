import { z } from "zod";
import { Country } from "@/lib/account/account.schema";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { organizationOfSlug } from "@/lib/cli/organization-of-slug";
import { openInput } from "@/lib/cli/read-input";
import { forgetCarriers, learnCarriers } from "@/lib/pipeline/read/learn-carriers";

/** `carriers FILE`: takes in who serves which numbers, for calls whose record names no carrier; `--forget` takes it back. */
export const carriers = defineCommand({
  usage: "FILE --org SLUG [--country US] [--replace] | --forget --org SLUG",
  summary: "Takes in a list of numbers and their carriers (LRN/OCN export), for calls whose record names none.",
  options: {
    org: { type: "string" },
    country: { type: "string" },
    replace: { type: "boolean" },
    forget: { type: "boolean" },
  },
  input: z
    .object({
      operands: z.array(z.string()),
      org: z.string(),
      country: Country.default("US"),
      replace: z.boolean().default(false),
      forget: z.boolean().default(false),
    })
    .refine(
      ({ operands, forget }) => operands.length === (forget ? 0 : 1),
      "Name one FILE (- is standard input), or --forget",
    ),
  run: async ({ operands, org, country, replace, forget }, { terminal, answer, withDatabase }) => {
    const [file] = operands;
    if (forget || file === undefined) {
      const calls = await withDatabase(async () => forgetCarriers((await organizationOfSlug(org)).scope));
      await answer({ calls }, [`The list is forgotten, ${calls} stored calls are again without a carrier`]);
      return EXIT.done;
    }
    const { body } = await openInput(file, terminal);
    const pieces = body.setEncoding("utf8");
    const { numbers, calls, refused, refusedCount } = await withDatabase(async () =>
      learnCarriers((await organizationOfSlug(org)).scope, pieces, { country, replaces: replace }),
    );
    await answer({ numbers, calls, refused, refusedCount }, [
      `${numbers} numbers taken in, ${calls} stored calls now name another carrier, ${refusedCount} lines left out`,
      ...refused.slice(0, REFUSED_SHOWN).map(({ line, reason }) => `  line ${line}: ${reason.replaceAll("_", " ")}`),
    ]);
    return numbers === 0 && refusedCount > 0 ? EXIT.refused : EXIT.done;
  },
});

const REFUSED_SHOWN = 20;
