import { EXIT, type ExitCode } from "@/lib/cli/exit-code";
import { type ImportRecord, isEnded } from "@/lib/intake/import/import-record";

/** What the exit code of `import` depends on. */
export type ImportEnd = Pick<ImportRecord, "status" | "rows">;

/**
 * How `import` ends: refused when nothing of any file is in, failed when that holds for some of them, done else. What is
 * in already counts; rows that are left out on purpose, such as inbound calls, are no failure beside other files. An import
 * that is still under way is done as far as anybody can tell.
 */
export function importExit(imports: readonly ImportEnd[]): ExitCode {
  if (imports.every((one) => isEnded(one.status) && isNothingIn(one))) return EXIT.refused;
  return imports.some(isRefused) ? EXIT.failed : EXIT.done;
}

function isNothingIn({ rows }: ImportEnd): boolean {
  return rows.imported + rows.duplicate === 0;
}

/** Whether nothing came of an import because of what was in the file. */
function isRefused({ status, rows }: ImportEnd): boolean {
  if (status === "failed" || status === "needs_mapping") return true;
  return rows.rejected > 0 && isNothingIn({ status, rows });
}
