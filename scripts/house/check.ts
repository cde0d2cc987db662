import { RULES } from "@/scripts/house/all-rules";
import type { Allowance } from "@/scripts/house/allowances";
import type { Finding } from "@/scripts/house/finding";
import type { SourceFile } from "@/scripts/house/source-file";

/** What every rule finds in the files, in the order of the files; `paths` are all files of the repository. */
export function check(files: readonly SourceFile[], paths: readonly string[]): readonly Finding[] {
  const tree = { paths: new Set(paths) };
  return files.flatMap((file) => [
    ...file.syntaxErrors.map((error) => ({ rule: "syntax", path: file.path, ...error })),
    ...RULES.flatMap((rule) => rule(file, tree)),
  ]);
}

/**
 * Takes away the findings that the allowances name. An allowance that no finding needs is a finding itself, so the
 * list can only be as long as its reasons hold.
 */
export function withoutAllowed(findings: readonly Finding[], allowances: readonly Allowance[]): readonly Finding[] {
  const covers = (allowance: Allowance, { rule, path }: Finding): boolean =>
    allowance.rule === rule && allowance.path === path;
  const stale = allowances.filter((allowance) => !findings.some((finding) => covers(allowance, finding)));
  return [
    ...findings.filter((finding) => !allowances.some((allowance) => covers(allowance, finding))),
    ...stale.map(({ rule, path }) => ({
      rule: "allowances",
      path: "scripts/house/allowances.ts",
      line: 1,
      message: `Nothing needs the allowance for \`${rule}\` in ${path} any more; take it out.`,
    })),
  ];
}
