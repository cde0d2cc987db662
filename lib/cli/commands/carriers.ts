import { z } from "zod";
import { Country } from "@/lib/account/account.schema";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { organizationOfSlug } from "@/lib/cli/organization-of-slug";
import { readInput } from "@/lib/cli/read-input";
import { learnCarriers } from "@/lib/pipeline/learn-carriers";

/** `carriers FILE`: takes in who serves which numbers, for calls whose record names no carrier. */
export const carriers = defineCommand({
  usage: "FILE --org SLUG [--country US]",
  summary: "Takes in a list of numbers and their carriers (LRN/OCN export), for calls whose record names none.",
  options: { org: { type: "string" }, country: { type: "string" } },
  input: z.object({
    operands: z.tuple([z.string()], "Name one FILE; - is standard input"),
    org: z.string(),
    country: Country.default("US"),
  }),
  run: async ({ operands: [file], org, country }, { terminal, answer, withDatabase }) => {
    const text = await readInput(file, terminal);
    const { numbers, calls, refused } = await withDatabase(async () =>
      learnCarriers((await organizationOfSlug(org)).scope, text, country),
    );
    await answer({ numbers, calls, refused }, [
      `${numbers} numbers taken in, ${calls} stored calls now name their carrier, ${refused.length} lines left out`,
    ]);
    return numbers === 0 && refused.length > 0 ? EXIT.refused : EXIT.done;
  },
});
