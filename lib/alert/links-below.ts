/** A line of a mail that is a link as a whole. */
export interface LinkedLine {
  readonly text: string;
  readonly url: string;
}

/** The plain text of a mail with the address of each such line on a line of its own: behind the words it breaks them anywhere. */
export function linksBelow(plainText: string, lines: readonly LinkedLine[]): string {
  return lines.reduce(
    (text, line) => text.replace(`${line.text} ${line.url}`, () => `${line.text}\n${line.url}`),
    plainText,
  );
}
