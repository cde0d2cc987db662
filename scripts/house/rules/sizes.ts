import { fileKind } from "@/scripts/house/file-kind";
import type { Finding, Rule } from "@/scripts/house/finding";
import { functionsIn } from "@/scripts/house/functions";
import { reporter } from "@/scripts/house/syntax";

/** Most physical lines of a file, a test, a page, a function and a component. */
export const LIMITS = { file: 300, test: 500, page: 40, function: 60, component: 150 } as const;

const PAGE = /^app\/(.*\/)?page\.tsx$/;

/** Files and functions stay small enough to be read in one go. */
export const sizes: Rule = (file) => {
  const { isTest } = fileKind(file.path);
  const report = reporter("sizes", file);
  const [subject, limit] = PAGE.test(file.path)
    ? ["A page", LIMITS.page]
    : isTest
      ? ["A test file", LIMITS.test]
      : ["A file", LIMITS.file];
  const findings: Finding[] = [];
  if (file.lineCount > limit)
    findings.push(report(0, `${subject} has at most ${limit} lines, this one ${file.lineCount}; split it by subject.`));
  for (const { name, lines, start, isComponent, isArgument } of functionsIn(file)) {
    // The body of `describe(…, () => {…})` is a chapter of the test, not a function of its own.
    if (isTest && isArgument) continue;
    const most = isComponent ? LIMITS.component : LIMITS.function;
    const kind = isComponent ? "A component" : "A function";
    if (lines > most)
      findings.push(report(start, `${kind} has at most ${most} lines, \`${name}\` ${lines}; split it.`));
  }
  return findings;
};
