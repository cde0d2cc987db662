/** A file that a text names. */
export interface Citation {
  readonly path: string;
  /** Where in the text the name stands. */
  readonly offset: number;
}

const SEGMENT = String.raw`(?:[\w@.-]+|\([\w.-]+\)|\[+[\w.]+\]+)`;
const SUFFIX_ALONE = String.raw`\.(?:store|gateway|loader|mail|schema|job|query|test|spec|db|d)\b`;
/**
 * A file name with one of our extensions, folders before it or not. Wildcards, placeholders and mere suffixes
 * (`*.store.ts`, `.store.ts`) name kinds of files, not a file; `.js` is left to product names.
 */
const FILE = new RegExp(
  String.raw`(?<![\w@./<>*{}:-])(?!${SUFFIX_ALONE})${SEGMENT}(?:/${SEGMENT})*\.(?:md|[cm]js|tsx?|sql|prisma)\b(?![\w/(<*-]|\.\w)`,
  "g",
);

/** The files that a comment names, with their folders or by name alone. Names of members (`a.b()`) are none. */
export function citationsIn(text: string): readonly Citation[] {
  return [...text.matchAll(FILE)].map((match) => ({ path: match[0].replace(/^\.\//, ""), offset: match.index }));
}
