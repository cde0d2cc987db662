import { Readable } from "node:stream";
import type { Terminal } from "@/lib/cli/terminal";

/** A terminal that remembers what a command wrote. */
export interface TestTerminal extends Terminal {
  /** Standard output so far. */
  readonly out: () => string;
  /** Standard error so far. */
  readonly err: () => string;
}

/** A terminal in the repository's root, on which somebody has typed `input`. */
export function testTerminal(input = ""): TestTerminal {
  const written: string[] = [];
  const said: string[] = [];
  return {
    input: Readable.from([Buffer.from(input)]),
    folder: process.cwd(),
    write: async (text) => {
      written.push(text);
    },
    say: (line) => {
      said.push(line);
    },
    out: () => written.join(""),
    err: () => said.join("\n"),
  };
}
