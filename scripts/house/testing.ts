import type { Finding, Rule } from "@/scripts/house/finding";
import { parseSource } from "@/scripts/house/source-file";

/** What a rule finds in a text under a path; `paths` are further files of the repository. For tests of rules. */
export function findingsIn(rule: Rule, path: string, text: string, paths: readonly string[] = []): readonly Finding[] {
  const file = parseSource(path, text);
  if (file.syntaxErrors.length > 0)
    throw new Error(`The planted text does not parse: ${file.syntaxErrors[0]?.message}`);
  return rule(file, { paths: new Set([path, ...paths]) });
}
