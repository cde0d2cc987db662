import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { organizationOfSlug } from "@/lib/cli/organization-of-slug";
import { replay } from "@/lib/pipeline/replay";
import { now } from "@/lib/platform/clock";

/** `replay`: computes everything again from the stored calls, and says how much differed. */
export const replayOrganization = defineCommand({
  usage: "--org SLUG",
  summary: "Computes tallies, scores and detections again from the stored calls; prints the number of differences.",
  options: { org: { type: "string" } },
  input: z.object({ operands: z.array(z.string()).max(0, "replay takes options only"), org: z.string() }),
  run: async ({ org }, { terminal, answer, withDatabase }) => {
    const found = await withDatabase(async () => replay((await organizationOfSlug(org)).scope, now()));
    const kinds = Object.entries(found);
    terminal.say(kinds.map(([kind, differences]) => `${kind}: ${differences}`).join(", "));
    const total = kinds.reduce((sum, [, differences]) => sum + differences, 0);
    await answer(total, [String(total)]);
    return EXIT.done;
  },
});
