import type { Readable, Writable } from "node:stream";
import { hasCode } from "@/lib/base/has-code";
import { OutputClosed } from "@/lib/cli/output-closed";

/** Where a command reads from and writes to. */
export interface Terminal {
  readonly input: Readable;
  /** Folder that relative paths on the command line mean. */
  readonly folder: string;
  /** Writes to standard output, at the pace at which it is read. @throws OutputClosed when nobody reads it any more */
  write(text: string): Promise<void>;
  /** Writes a line to standard error: progress, and what a person should know. */
  say(line: string): void;
}

/** The terminal of this process. npm changes the folder, and keeps the one it was called from in `INIT_CWD`. */
export function processTerminal(): Terminal {
  // Each write tells of its own failure; one that nobody listens for would end the process with a stack.
  process.stdout.on("error", () => undefined);
  return {
    input: process.stdin,
    folder: process.env.INIT_CWD ?? process.cwd(),
    write: (text) => writeTo(process.stdout, text),
    say: (line) => console.error(line),
  };
}

/** Writes to a stream, and waits until it has taken the text. @throws OutputClosed when its other end is closed */
export function writeTo(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(isClosed(error) ? new OutputClosed(error) : error);
    });
  });
}

/** A pipe that broke, and every write after that. */
function isClosed(error: Error): boolean {
  return hasCode(error, "EPIPE") || hasCode(error, "ERR_STREAM_DESTROYED");
}
