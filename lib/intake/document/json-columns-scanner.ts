import { type ByteWindow, createByteWindow, FILE_START, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import { decodeText, type Encoding } from "@/lib/intake/bytes/encoding";

import type { DocumentScanner } from "@/lib/intake/document/document-scanner";
import { entryAt, type JsonEntry, outlineObject, skipSpace } from "@/lib/intake/document/json-outline";
import { parseJsonRow } from "@/lib/intake/document/json-record";
import type { DocumentBatch } from "@/lib/intake/upload/record-batch";

/** Most bytes of such a file: the last value of a record stands at its end, so all of it is held until then. */
export const COLUMNS_BYTES_MAX = 16 * 1024 * 1024;

/** Records of a batch: few, because the text of all of them is held already. */
const BATCH_RECORDS = 2048;

/**
 * Reads a JSON file that holds a table column by column. It has to see the file from its beginning; `from.offset` counts the
 * records that were read before, and so do the offsets of its batches until the file ends.
 * @param path keys that lead to the object of the columns
 */
export function createJsonColumnsScanner(
  path: readonly string[],
  encoding: Encoding,
  from: ReadPosition,
): DocumentScanner {
  const window = createByteWindow(encoding, FILE_START.offset);
  let table: JsonTable | null = null;
  return {
    push(bytes) {
      window.add(bytes);
      return { kind: "documents", documents: [], lines: [], broken: [], endOffset: from.offset, endLine: from.line };
    },
    end() {
      table ??= tableOf(window, path, from.offset);
      return table.next();
    },
    hasMore: () => table?.hasMore() ?? false,
  };
}

function tableOf(window: ByteWindow, path: readonly string[], read: number): JsonTable {
  window.finish();
  const bytes = window.view();
  const text = decodeText(bytes);
  window.consume(bytes.length);
  const table = new JsonTable(text, path, window.offset());
  table.skip(read);
  return table;
}

/** A column, read value by value. */
interface Column {
  readonly name: string;
  readonly isObject: boolean;
  entry: JsonEntry | null;
}

/** The records of a table that stands column by column. */
class JsonTable {
  private readonly text: string;
  private readonly size: number;
  private readonly columns: readonly Column[];
  private readonly lastLine: number;
  private read = 0;

  constructor(text: string, path: readonly string[], size: number) {
    this.text = text;
    this.size = size;
    let start = skipSpace(text, 0);
    for (const key of path)
      start = outlineObject(text, start).find((member) => member.key === key)?.start ?? text.length;
    this.lastLine = text.split("\n").length;
    this.columns = outlineObject(text, start).flatMap(({ key, start: at }) => {
      const isObject = text.charAt(at) === "{";
      if (!isObject && text.charAt(at) !== "[") return [];
      return [{ name: key, isObject, entry: entryAt(text, at + 1, isObject) }];
    });
  }

  hasMore(): boolean {
    return this.columns.some(({ entry }) => entry !== null);
  }

  skip(records: number): void {
    while (this.read < records && this.hasMore()) this.take();
  }

  next(): DocumentBatch {
    const documents: unknown[] = [];
    while (documents.length < BATCH_RECORDS && this.hasMore()) documents.push(this.take());
    const isOver = !this.hasMore();
    return {
      kind: "documents",
      documents,
      // A record begins where its table does.
      lines: documents.map(() => 1),
      broken: [],
      endOffset: isOver ? this.size : this.read,
      endLine: isOver ? this.lastLine : 1,
    };
  }

  /** The next record: the value at the front of every column that has one for it. */
  private take(): object {
    const key = this.nextKey();
    this.read += 1;
    return Object.fromEntries(
      this.columns.map((column) => {
        const { entry, name, isObject } = column;
        if (entry === null || entry.key !== key) return [name, null];
        column.entry = entryAt(this.text, entry.end, isObject);
        return [name, parseJsonRow(`[${this.text.slice(entry.start, entry.end)}]`)?.[0] ?? null];
      }),
    );
  }

  /** The key of the next record; of several, where columns have gaps, the least number, else that of the first column. */
  private nextKey(): string {
    const keys = new Set(this.columns.flatMap(({ entry }) => entry?.key ?? []));
    const [first = ""] = keys;
    if (keys.size < 2) return first;
    return [...keys].every((key) => /^\d+$/.test(key))
      ? [...keys].reduce((a, b) => (Number(b) < Number(a) ? b : a))
      : first;
  }
}
