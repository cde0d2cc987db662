/** A file in an archive, as it passes by. */
export interface ArchiveEntry {
  /** The path as the archive has it: not to be trusted, not to be used as a path. */
  readonly name: string;
  readonly size: number | null;
  readonly encrypted: boolean;
  /** Its bytes; to be read at most once, and before the walk through the archive goes on. */
  content(): AsyncIterable<Buffer>;
}
