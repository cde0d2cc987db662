/** Control sequences of terminals: colours. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
/** How Vitest (`Test Files  3 passed (3)`) and Playwright (`5 passed (12.0s)`) close. */
const CLOSING =
  /^\s*(Test Files|Tests|Duration|Type Errors)\s{2,}|^\s*\d+ (passed|failed|flaky|skipped|did not run|interrupted)\b/;

/**
 * The lines with which a test runner sums up.
 * @param {string} output
 * @returns {string[]}
 */
export function closingLines(output) {
  return output.split("\n").filter((line) => CLOSING.test(line.replace(COLOURS, "")));
}

/**
 * How long each stage took, and all of them, of which some ran at the same time.
 * @param {readonly { name: string, seconds: number, isOk: boolean }[]} stages
 * @param {number} totalMs
 */
export function table(stages, totalMs) {
  const width = Math.max(...stages.map(({ name }) => name.length));
  const line = (name, seconds, end) => `  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s  ${end}`.trimEnd();
  const rows = [
    ...stages.map(({ name, seconds, isOk }) => line(name, seconds, isOk ? "ok" : "failed")),
    line("total", totalMs / 1000, ""),
  ];
  return rows.join("\n");
}
