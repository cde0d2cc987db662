import { createCsvScanner } from "@/lib/intake/csv/csv-scanner";
import type { RowBatch } from "@/lib/intake/upload/record-batch";

const NOTHING = new Uint8Array();

/** The rows of a comma-separated file, batch by batch, as its bytes arrive in any portions. */
export async function* csvBatches(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<RowBatch> {
  const scanner = createCsvScanner({ delimiter: ",", quote: '"', escape: "doubled", width: null }, "utf-8");
  for await (const piece of pieces) {
    yield scanner.push(piece);
    while (scanner.hasMore()) yield scanner.push(NOTHING);
  }
  yield scanner.end();
  while (scanner.hasMore()) yield scanner.end();
}
