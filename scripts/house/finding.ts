import type { SourceFile } from "@/scripts/house/source-file";

/** One place where a file breaks a rule of the house. */
export interface Finding {
  /** Name of the rule: the file under `scripts/house/rules` that holds it. */
  readonly rule: string;
  /** Path from the repository's root. */
  readonly path: string;
  /** Line, 1-based. */
  readonly line: number;
  /** What is wrong and what to do instead, in one sentence. */
  readonly message: string;
}

/** What a rule may know beyond the file it looks at: the paths of all files of the repository. */
export interface Tree {
  readonly paths: ReadonlySet<string>;
}

/** A rule of the house: pure, one file in, its findings out. A file that the rule does not concern has none. */
export type Rule = (file: SourceFile, tree: Tree) => readonly Finding[];
