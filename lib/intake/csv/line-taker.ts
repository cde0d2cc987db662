/**
 * Reads single lines of a delimited file straight from their bytes. Lines that need more care than it takes are left to
 * the general reader, which would have made the same of those that are taken.
 */
export interface LineTaker {
  /** How many records were taken. */
  readonly taken: number;
  /**
   * @param bytes whole lines of the file, in which ASCII bytes are ASCII characters
   * @param from where the line begins
   * @param line its number in the file
   * @returns where the next line begins; -1 where the line was left alone
   */
  take(bytes: Buffer, from: number, line: number): number;
}
