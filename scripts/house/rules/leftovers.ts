import { type CallExpression, type Expression, Visitor } from "oxc-parser";
import { fileKind } from "@/scripts/house/file-kind";
import type { Finding, Rule } from "@/scripts/house/finding";
import { reporter } from "@/scripts/house/syntax";

/** Marks of work put off, and orders to look away. Spelled in halves, so that this file does not refuse itself. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "HA" + "CK", "XX" + "X"].join("|")})\\b`), "work that was put off"],
  [/@ts-(ignore|expect-error|nocheck)\b/, "an order to the type checker to look away"],
  [/\b(biome|eslint|oxlint)-(ignore|disable)/, "an order to the linter to look away"],
];

const RUNNERS: ReadonlySet<string> = new Set(["it", "test", "describe", "suite", "bench"]);
const STOPPERS: ReadonlySet<string> = new Set(["only", "skip", "todo", "fixme", "fails", "failing"]);

/** Nothing is put off, hidden from the checks, or left running alone. */
export const leftovers: Rule = (file) => {
  const report = reporter("leftovers", file);
  const findings: Finding[] = [];
  for (const { value, start } of file.comments)
    for (const [mark, meaning] of MARKS) {
      const at = value.search(mark);
      if (at >= 0) findings.push(report(start + at, `A comment holds ${meaning}; do it, or file an issue.`));
    }
  if (!fileKind(file.path).isTest) return findings;
  new Visitor({
    CallExpression(call) {
      const stopper = stopperOf(call);
      if (stopper !== null) findings.push(report(call.start, `\`.${stopper}\` keeps tests from running.`));
    },
  }).visit(file.program);
  return findings;
};

/** `it.only(…)`, `describe.skip.each(…)`: the word that stops tests, or null. A condition (`skipIf`) is none. */
function stopperOf(call: CallExpression): string | null {
  let stopper: string | null = null;
  let callee: Expression = call.callee;
  while (callee.type === "MemberExpression" && !callee.computed && callee.property.type === "Identifier") {
    if (STOPPERS.has(callee.property.name)) stopper = callee.property.name;
    callee = callee.object;
  }
  return callee.type === "Identifier" && RUNNERS.has(callee.name) ? stopper : null;
}
