import { once } from "node:events";
import type { Readable } from "node:stream";

/** Where a command reads from and writes to. */
export interface Terminal {
  readonly input: Readable;
  /** Folder that relative paths on the command line mean. */
  readonly folder: string;
  /** Writes to standard output, at the pace at which it is read. */
  write(text: string): Promise<void>;
  /** Writes a line to standard error: progress, and what a person should know. */
  say(line: string): void;
}

/** The terminal of this process. npm changes the folder, and keeps the one it was called from in `INIT_CWD`. */
export function processTerminal(): Terminal {
  return {
    input: process.stdin,
    folder: process.env.INIT_CWD ?? process.cwd(),
    write: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, "drain");
    },
    say: (line) => console.error(line),
  };
}
