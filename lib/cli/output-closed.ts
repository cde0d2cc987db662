/** Whoever read standard output has gone, as `head` does once it has its lines: nothing more needs to be written. */
export class OutputClosed extends Error {
  constructor(cause: unknown) {
    super("Standard output is closed.", { cause });
    this.name = "OutputClosed";
  }
}
