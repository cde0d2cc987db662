/** A file that waits for somebody to say how it is to be read. */
export interface WaitingFile {
  readonly id: string;
  readonly filename: string;
}
