import { describe, expect, it } from "vitest";
import { ByteSkip } from "@/lib/intake/bytes/byte-skip";
import { MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";

const START = { offset: 9, line: 4 };

describe("ByteSkip", () => {
  it.each([1, 2, 100])("takes what stands before its end, in portions of %i", (portion) => {
    const bytes = Buffer.from("<cdr>broken<cdr>");
    const skip = new ByteSkip(START, Buffer.from("<cdr"), "not_xml");
    let pending = Buffer.alloc(0);
    let ended = false;
    for (let at = 0; !ended; at += portion) {
      pending = Buffer.concat([pending, bytes.subarray(at, at + portion)]);
      const step = skip.take(pending, at >= bytes.length);
      pending = pending.subarray(step.taken);
      ended = step.ended;
    }
    expect(skip.toBroken()).toEqual({ line: 4, reason: "not_xml", raw: "<cdr>broken" });
    expect(pending.toString()).toMatch(/^<cdr/);
  });

  it("ends at any byte of a set, or with the file", () => {
    const skip = new ByteSkip(START, new Set([10]), "not_json");
    expect(skip.take(Buffer.from("abc"), false)).toEqual({ taken: 3, ended: false });
    expect(skip.take(Buffer.from("d\ne"), false)).toEqual({ taken: 1, ended: true });
    const last = new ByteSkip(START, Buffer.from("never"), "not_json");
    expect(last.take(Buffer.from("abc"), true)).toEqual({ taken: 3, ended: true });
  });

  it("calls a stretch over the limit too long and keeps its beginning, without half a character", () => {
    const skip = new ByteSkip(START, new Set([10]), "not_json");
    skip.take(Buffer.from(`x${"é".repeat(MAX_RECORD_BYTES)}`), true);
    expect(skip.toBroken()).toEqual({ line: 4, reason: "line_too_long", raw: `x${"é".repeat(999)}` });
  });
});
