import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { organizationOfSlug } from "@/lib/cli/organization-of-slug";
import type { Terminal } from "@/lib/cli/terminal";
import { waitForImports } from "@/lib/cli/wait-for-imports";
import { importsUnderWay } from "@/lib/intake/import/unfinished-import.store";
import type { JudgingReport } from "@/lib/pipeline/evaluate/judge-again";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { now } from "@/lib/platform/clock";
import type { ScoringReport } from "@/lib/score/scoring-report";

/** `replay`: computes everything again from the stored calls, and says how much differed. */
export const replayOrganization = defineCommand({
  usage: "--org SLUG",
  summary: "Computes tallies, scores and detections again from the stored calls; prints the number of differences.",
  options: { org: { type: "string" } },
  input: z.object({ operands: z.array(z.string()).max(0, "replay takes options only"), org: z.string() }),
  run: async ({ org }, { terminal, answer, withDatabase }) => {
    const { judgedAgain, scoredAgain, differences } = await withDatabase(async () => {
      const { scope } = await organizationOfSlug(org);
      await settleImports(scope, terminal);
      return replay(scope, now());
    });
    if (judgedAgain.judged > 0) terminal.say(judgingWords(judgedAgain));
    if (scoredAgain.scored > 0) terminal.say(scoringWords(scoredAgain));
    const kinds = Object.entries(differences);
    terminal.say(kinds.map(([kind, n]) => `${kind}: ${n}`).join(", "));
    const total = kinds.reduce((sum, [, n]) => sum + n, 0);
    await answer(total, [String(total)]);
    return EXIT.done;
  },
});

/** Of calls whose import is still being read or finished nothing has followed yet, which would look like differences. */
async function settleImports(scope: OrganizationScope, terminal: Terminal): Promise<void> {
  const ids = await importsUnderWay(scope);
  if (ids.length === 0) return;
  terminal.say(ids.length === 1 ? "Waiting for an import to end." : `Waiting for ${ids.length} imports to end.`);
  await waitForImports(scope, ids, terminal);
}

function judgingWords({ judged, changed, moves }: JudgingReport): string {
  const what = moves.map(({ from, to, calls }) => `${from} to ${to}: ${calls}`).join(", ");
  return `judged again by newer rules: ${judged} calls, of which ${changed} changed${what === "" ? "" : ` (${what})`}`;
}

function scoringWords({ scored, moved, largestMove, standings }: ScoringReport): string {
  const what = standings.map(({ from, to, callerIds }) => `${from} to ${to}: ${callerIds}`).join(", ");
  const most = moved === 0 ? "" : `, by ${largestMove.toFixed(1)} points at most`;
  return `scored again by newer formulas: ${scored} caller IDs, of which ${moved} moved${most}${what === "" ? "" : ` (${what})`}`;
}
