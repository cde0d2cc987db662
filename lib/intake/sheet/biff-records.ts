/** Numbers of the records of a workbook of Excel 5 to 2003 that say something of its cells (MS-XLS 2.3). */
export const BIFF = {
  formula: 0x0006,
  endOfStream: 0x000a,
  is1904: 0x0022,
  encrypted: 0x002f,
  more: 0x003c,
  codePage: 0x0042,
  sheet: 0x0085,
  numbers: 0x00bd,
  richLabel: 0x00d6,
  style: 0x00e0,
  strings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  truth: 0x0205,
  formulaText: 0x0207,
  packedNumber: 0x027e,
  numberFormat: 0x041e,
  begin: 0x0809,
} as const;

/** A record: its number, its bytes, and where it and what follows it stand. */
export interface BiffRecord {
  readonly kind: number;
  readonly data: Buffer;
  readonly offset: number;
  readonly end: number;
}

const HEAD_BYTES = 4;

/** The record that begins at a place; null where the stream ends before it does. */
export function biffRecord(stream: Buffer, offset: number): BiffRecord | null {
  if (offset < 0 || offset + HEAD_BYTES > stream.length) return null;
  const end = offset + HEAD_BYTES + stream.readUInt16LE(offset + 2);
  if (end > stream.length) return null;
  return { kind: stream.readUInt16LE(offset), data: stream.subarray(offset + HEAD_BYTES, end), offset, end };
}

/**
 * The records between the beginning of a part of the stream and its end, which are themselves not given; what stands in
 * a part within it (a chart in a sheet) is passed over.
 * @param from where the part begins
 */
export function* biffRecords(stream: Buffer, from: number): Generator<BiffRecord> {
  let depth = 0;
  for (let record = biffRecord(stream, from); record !== null; record = biffRecord(stream, record.end)) {
    if (record.kind === BIFF.begin) depth += 1;
    else if (record.kind === BIFF.endOfStream) depth -= 1;
    else if (depth === 1) yield record;
    if (depth <= 0) return;
  }
}

/** The bytes of a record and of those that carry it on, because a record holds 8,224 bytes at most. */
export function continued(stream: Buffer, record: BiffRecord): readonly Buffer[] {
  const found = [record.data];
  for (let next = biffRecord(stream, record.end); next?.kind === BIFF.more; next = biffRecord(stream, next.end))
    found.push(next.data);
  return found;
}
