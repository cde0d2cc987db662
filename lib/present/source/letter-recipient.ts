/** The source of files of which nobody has said whose they are. */
export const DEFAULT_SOURCE = "default";

/** Whom a letter about a source's records is addressed to: the source is named after the provider, where it is named. */
export function letterRecipient(sourceName: string): string {
  return sourceName === DEFAULT_SOURCE ? "our provider" : sourceName;
}
