import { open } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Terminal } from "@/lib/cli/terminal";

/** An input that a command line names. */
export interface NamedInput {
  readonly name: string;
  readonly body: Readable;
}

/**
 * Opens a file of the command line; `-` is standard input.
 * @throws the system's error when there is no such file or it may not be read
 */
export async function openInput(file: string, { input, folder }: Terminal): Promise<NamedInput> {
  if (file === "-") return { name: "standard input", body: input };
  const place = path.resolve(folder, file);
  const handle = await open(place);
  return { name: path.basename(place), body: handle.createReadStream() };
}

/** Reads a whole input of the command line as UTF-8 text; a byte order mark is left out. */
export async function readInput(file: string, terminal: Terminal): Promise<string> {
  const { body } = await openInput(file, terminal);
  return new TextDecoder().decode(await buffer(body));
}
