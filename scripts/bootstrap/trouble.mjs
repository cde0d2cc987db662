/** A reason to stop that a person can act on: its message says what is wrong and what to do, and is all that is shown. */
export class Trouble extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const FORBIDDEN = new Set(["EACCES", "EPERM", "EROFS"]);
const FULL = new Set(["ENOSPC", "EDQUOT"]);

/**
 * What a person can do about an error of the file system.
 * @param {unknown} error
 * @returns {Trouble | null} null for any other error
 */
export function fileTrouble(error) {
  const { code = "", path = "a file" } = error instanceof Error ? error : {};
  if (FULL.has(code)) return new Trouble(`The disk is full: ${path} could not be written. Make room, and try again.`);
  if (FORBIDDEN.has(code))
    return new Trouble(
      `This account may not use ${path} (${code}). Run the command as the owner of the folder, or in a copy of your own.`,
    );
  return null;
}

/**
 * Tells how things go, on standard error: standard output belongs to the program that is being started.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
