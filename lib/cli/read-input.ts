import { createWriteStream } from "node:fs";
import { type FileHandle, mkdtemp, open, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/lib/base/app-error";
import type { Terminal } from "@/lib/cli/terminal";

/** An input that a command line names. */
export interface NamedInput {
  readonly name: string;
  readonly body: Readable;
}

/**
 * Opens a file of the command line; `-` is standard input.
 * @throws AppError `not_found` when there is no such file, it is a folder, or it may not be read
 */
export async function openInput(file: string, { input, folder }: Terminal): Promise<NamedInput> {
  if (file === "-") return { name: "standard input", body: input };
  const place = path.resolve(folder, file);
  const handle = await openFile(place);
  return { name: path.basename(place), body: handle.createReadStream() };
}

/**
 * Lets `work` have an input of the command line as a file that it may read in any order; what comes on standard input is kept
 * for so long in the system's folder for temporary files.
 */
export async function withFile<T>(file: string, terminal: Terminal, work: (place: string) => Promise<T>): Promise<T> {
  await requireFile(file, terminal);
  if (file !== "-") return work(path.resolve(terminal.folder, file));
  const folder = await mkdtemp(path.join(os.tmpdir(), "ringworthy-input-"));
  try {
    const place = path.join(folder, "input");
    await pipeline(terminal.input, createWriteStream(place, { mode: 0o600 }));
    return await work(place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws AppError `not_found` that names the file and what stands in the way of reading it */
export async function requireFile(file: string, { folder }: Terminal): Promise<void> {
  if (file !== "-") await (await openFile(path.resolve(folder, file))).close();
}

async function openFile(place: string): Promise<FileHandle> {
  try {
    if ((await stat(place)).isDirectory()) throw new AppError("not_found", `${place} is a folder, not a file.`);
    return await open(place);
  } catch (error) {
    if (error instanceof AppError || !(error instanceof Error)) throw error;
    const denied = "code" in error && (error.code === "EACCES" || error.code === "EPERM");
    const message = denied ? `${place} may not be read.` : `There is no file ${place}.`;
    throw new AppError("not_found", message, { cause: error });
  }
}

/** Reads a whole input of the command line as UTF-8 text; a byte order mark is left out. */
export async function readInput(file: string, terminal: Terminal): Promise<string> {
  const { body } = await openInput(file, terminal);
  return new TextDecoder().decode(await buffer(body));
}
