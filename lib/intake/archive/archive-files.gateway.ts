import type { ArchiveEntry } from "@/lib/intake/archive/archive-entry";
import { isSystemEntry, safeEntryName } from "@/lib/intake/archive/archive-name";
import { type ByteFile, HEAD_BYTES } from "@/lib/intake/bytes/byte-file";
import { openStreamFile } from "@/lib/intake/bytes/stream-file.gateway";
import { joinKey } from "@/lib/intake/document/join-key";

/** A file of an archive; `file` is null where a password keeps it closed. */
export interface UnpackedFile {
  readonly name: string;
  readonly file: ByteFile | null;
}

/** Begins a walk through the entries of an archive. */
export type ArchiveWalk = () => AsyncIterable<ArchiveEntry>;

/** Larger files are never joined: joining is for switches that write a file a call. */
const JOINED_BYTES_MAX = 256 * 1024;
const SEPARATOR = Buffer.from("\n");

/**
 * The files of an archive, in its order. Small documents of one shape that follow each other become one file, so that
 * an archive of a hundred thousand calls is read as one and not a hundred thousand times. What is not at hand any more
 * when it is read is looked for by another walk.
 */
export async function* filesOf(walk: ArchiveWalk): AsyncGenerator<UnpackedFile> {
  let run: Run | null = null;
  for await (const entry of openedEntries(walk, 0)) {
    if (run !== null && run.key !== entry.key) {
      if (!run.given) yield await joinedFile(run, walk);
      run = null;
    }
    if (entry.file === null || entry.key === null) {
      yield entry;
      continue;
    }
    run ??= { key: entry.key, first: entry.index, files: [], bytes: 0, given: false };
    if (run.given) continue;
    run.files.push(entry.file);
    run.bytes += entry.file.head.length + SEPARATOR.length;
    run.given = run.bytes > HEAD_BYTES;
    if (run.given) yield await joinedFile(run, walk);
  }
  if (run !== null && !run.given) yield await joinedFile(run, walk);
}

interface OpenedEntry extends UnpackedFile {
  readonly index: number;
  /** What it may be joined by; null where it stands for itself. */
  readonly key: string | null;
}

interface Run {
  readonly key: string;
  /** Index of the first entry of the run. */
  readonly first: number;
  /** The entries so far; no more are kept once they fill a head and the run is given away as a file. */
  readonly files: ByteFile[];
  bytes: number;
  given: boolean;
}

async function* openedEntries(walk: ArchiveWalk, from: number): AsyncGenerator<OpenedEntry> {
  let index = -1;
  for await (const entry of walk()) {
    index += 1;
    if (index < from || isSystemEntry(entry.name)) continue;
    const name = safeEntryName(entry.name);
    const position = index;
    const file = entry.encrypted
      ? null
      : await openStreamFile(name, entry.size, () => contentAt(walk, position), entry.content());
    const small = file?.whole === true && file.head.length <= JOINED_BYTES_MAX;
    yield { name, file, index, key: small ? joinKey(file.head) : null };
  }
}

async function* contentAt(walk: ArchiveWalk, wanted: number): AsyncGenerator<Buffer> {
  let index = -1;
  for await (const entry of walk()) {
    index += 1;
    if (index !== wanted) continue;
    yield* entry.content();
    return;
  }
}

async function joinedFile(run: Run, walk: ArchiveWalk): Promise<UnpackedFile> {
  const [first, second] = run.files;
  if (first !== undefined && second === undefined) return { name: first.name, file: first };
  const name = joinedName(first?.name ?? "");
  return { name, file: await openStreamFile(name, null, () => joinedContent(walk, run), separated(run.files)) };
}

/** Reads the entries of a run anew, as far as they share its key. */
async function* joinedContent(walk: ArchiveWalk, run: Run): AsyncGenerator<Buffer> {
  for await (const { file, key } of openedEntries(walk, run.first)) {
    if (file === null || key !== run.key) return;
    yield file.head;
    yield SEPARATOR;
  }
}

async function* separated(files: readonly ByteFile[]): AsyncGenerator<Buffer> {
  for (const { head } of files) {
    yield head;
    yield SEPARATOR;
  }
}

/** `2026-03/call-1.json` and its neighbours are `2026-03/*.json`. */
function joinedName(name: string): string {
  return name.replace(/[^/]*?(\.[a-z0-9]+)?$/i, (_, ending: string | undefined) => `*${ending ?? ""}`);
}
