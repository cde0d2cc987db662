import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { organizationOfSlug } from "@/lib/cli/organization-of-slug";
import { UsageError } from "@/lib/cli/usage-error";
import { presentScore } from "@/lib/present/caller-id/present-score";
import { AskedDay } from "@/lib/present/time.schema";
import { exportScores } from "@/lib/score/score-export.store";

/** `export scores`: a line of JSON per caller ID and day. */
export const exportScoreLines = defineCommand({
  usage: "--org SLUG [--from DATE] [--to DATE]",
  summary: "Writes every score as NDJSON, a line per caller ID and day (UTC, both ends included).",
  options: { org: { type: "string" }, from: { type: "string" }, to: { type: "string" } },
  input: z.object({
    operands: z.array(z.string()).max(0, "export scores takes options only"),
    org: z.string(),
    from: AskedDay.optional(),
    to: AskedDay.optional(),
  }),
  run: async ({ org, from = null, to = null }, { terminal, withDatabase }) => {
    if (from !== null && to !== null && from > to) throw new UsageError("--to lies before --from");
    await withDatabase(async () => {
      const { scope } = await organizationOfSlug(org);
      for await (const score of exportScores(scope, { from, to }))
        await terminal.write(`${JSON.stringify(presentScore(score))}\n`);
    });
    return EXIT.done;
  },
});
