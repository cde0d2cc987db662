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

/**
 * Tells how things go, on standard error: standard output belongs to the program that is being started.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
