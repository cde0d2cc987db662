import { describe, expect, it } from "vitest";
import { BinaryCopy } from "@/lib/base/binary-copy";

const HEADER_BYTES = 19;

/** The fields of one written row, as hex; null for SQL null. */
function written(write: (copy: BinaryCopy) => void, columns: number): (string | null)[] {
  const copy = new BinaryCopy();
  copy.row(columns);
  write(copy);
  const data = copy.finish();
  expect(data.subarray(0, 11).toString("latin1")).toBe("PGCOPY\n\xff\r\n\0");
  expect(data.subarray(-2).toString("hex")).toBe("ffff");
  expect(data.readInt16BE(HEADER_BYTES)).toBe(columns);
  const fields: (string | null)[] = [];
  for (let at = HEADER_BYTES + 2; at < data.length - 2; ) {
    const length = data.readInt32BE(at);
    at += 4;
    fields.push(length < 0 ? null : data.subarray(at, at + length).toString("hex"));
    at += Math.max(0, length);
  }
  return fields;
}

describe("BinaryCopy", () => {
  it("writes numbers in network order", () => {
    const fields = written((copy) => {
      copy.int16(-2);
      copy.int32(603);
      copy.int64(2 ** 53 - 1);
      copy.int64(-1);
    }, 4);
    expect(fields).toEqual(["fffe", "0000025b", "001fffffffffffff", "ffffffffffffffff"]);
  });

  it("writes times as microseconds since the year 2000, also those before", () => {
    const fields = written((copy) => {
      copy.timestamp(Date.UTC(2000, 0, 1));
      copy.timestamp(Date.UTC(2000, 0, 1) + 1);
      copy.timestamp(Date.UTC(1999, 11, 31, 23, 59, 59, 999));
    }, 3);
    expect(fields).toEqual(["0000000000000000", "00000000000003e8", "fffffffffffffc18"]);
  });

  it("writes text as UTF-8 without NUL, which PostgreSQL cannot hold", () => {
    const long = "ä".repeat(5_000);
    const fields = written((copy) => {
      copy.text("Vérizon\0");
      copy.text("");
      copy.text(long);
    }, 3);
    expect(fields).toEqual([Buffer.from("Vérizon").toString("hex"), "", Buffer.from(long).toString("hex")]);
  });

  it("writes null for every kind of column", () => {
    const fields = written((copy) => {
      copy.int16(null);
      copy.int32(null);
      copy.int64(null);
      copy.timestamp(null);
      copy.bool(null);
      copy.text(null);
    }, 6);
    expect(fields).toEqual([null, null, null, null, null, null]);
  });

  it("grows as far as the rows need, and starts afresh after they are finished", () => {
    const copy = new BinaryCopy();
    for (let n = 0; n < 200_000; n++) {
      copy.row(1);
      copy.bool(n % 2 === 0);
    }
    expect(copy.finish().length).toBe(HEADER_BYTES + 200_000 * 7 + 2);
    expect(copy.finish().length).toBe(HEADER_BYTES + 2);
  });

  it("takes over what was written before, by its place", () => {
    const source = new BinaryCopy();
    const begin = source.length;
    source.row(1);
    source.text("Verizon");
    const middle = source.length;
    source.row(1);
    source.int32(7);
    const both = Buffer.from(source.written(begin, source.length));
    const chosen = new BinaryCopy();
    chosen.append(source.written(middle, source.length));
    chosen.append(source.written(begin, middle));
    const swapped = Buffer.concat([both.subarray(middle - begin), both.subarray(0, middle - begin)]);
    expect(chosen.finish().subarray(HEADER_BYTES, -2)).toEqual(swapped);
    source.clear();
    expect(source.finish().length).toBe(HEADER_BYTES + 2);
  });

  it("writes arrays and fractions as the server reads them", () => {
    const fields = written((copy) => {
      copy.float64(1.5);
      copy.array(23, 2, () => {
        copy.int32(7);
        copy.int32(-1);
      });
    }, 2);
    expect(fields[0]).toBe("3ff8000000000000");
    // Dimensions, nulls, type, length, first index, and then each element with its size.
    const words = ["00000001", "00000000", "00000017", "00000002", "00000001", "00000004", "00000007", "00000004"];
    expect(fields[1]).toBe([...words, "ffffffff"].join(""));
  });

  it("keeps a piece as it is while the next three are written", () => {
    const copy = new BinaryCopy();
    const pieces: { readonly piece: Buffer; readonly was: string }[] = [];
    for (let n = 0; n < 12; n += 1) {
      copy.row(1);
      copy.text(`piece ${n} `.repeat(4_000 + n));
      const piece = copy.take();
      pieces.push({ piece, was: piece.toString("latin1") });
      for (const { piece: held, was } of pieces.slice(-3)) expect(held.toString("latin1") === was).toBe(true);
    }
    expect(pieces.every(({ piece, was }) => piece.toString("latin1") === was)).toBe(false);
  });
});
