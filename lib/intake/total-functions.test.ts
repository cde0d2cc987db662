import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";
import { createRecordReader } from "@/lib/intake/row/read-record";

const recognise = createFormatRecogniser(FORMATS, GENERIC);

const cell = fc.oneof(
  fc.string({ maxLength: 30, unit: "binary" }),
  fc.constantFrom(
    "",
    "INVITE",
    "BYE",
    "603",
    "+13125550101",
    "1775142000",
    "2026-04-02 10:00:00",
    "2026-03-08 02:30:00",
    "4/5/2026 1:00 AM",
    "ANSWERED",
    "CALL_REJECTED",
    "outbound",
    "inbound",
    "Grand Total",
    "#",
    "NULL",
    "5a1e0001-0000-4000-8000-000000000001",
    "1.31256E+10",
  ),
);
const row = fc.array(cell, { maxLength: 30 });

describe("every record ends as exactly one leg, skip or refusal", () => {
  it.each([...FORMATS, GENERIC].map((format) => [format.id, format] as const))("of %s", (_id, format) => {
    const names = [...format.signature.required, ...format.signature.any];
    const header = names.length > 0 ? names : null;
    const { mapping } = recognise({ kind: "rows", rows: header === null ? [] : [header], lines: [1] });
    const anchored = { ...mapping, formatId: format.id, anchor: format.headerless === null ? null : 0 };
    const reader = createRecordReader(format, anchored, { header, timeZone: "America/Chicago", country: "US" });
    const record = fc.oneof(
      row,
      fc.jsonValue(),
      fc.object({ key: fc.constantFrom("variables", "payload", "data", "participants", "x") }),
    );
    fc.assert(
      fc.property(record, fc.nat(), (value, line) => {
        const read = reader.read(value, line);
        expect(["leg", "skip", "refused"]).toContain(read.type);
        const told = read.type === "refused" ? read.refusal.line : read.line;
        expect(told).toBe(line);
      }),
      { numRuns: 60 },
    );
  });
});

it("recognises anything as something, and says on which fields", () => {
  const sample = fc.oneof(
    fc
      .array(row, { maxLength: 6 })
      .map((rows) => ({ kind: "rows" as const, rows, lines: rows.map((_, index) => index + 1) })),
    fc.array(fc.jsonValue(), { maxLength: 6 }).map((documents) => ({ kind: "documents" as const, documents })),
  );
  fc.assert(
    fc.property(sample, (value) => {
      const found = recognise(value);
      expect(["exact", "guess", "none"]).toContain(found.confidence);
      expect(found.mapping.formatId).toBe(found.format.id);
    }),
    { numRuns: 300 },
  );
});

it("reads hostile cells in time", () => {
  const header = [
    "call_id",
    "caller_id",
    "callee",
    "start_time",
    "duration",
    "sip_code",
    "sip_reason",
    "reason",
    "direction",
  ];
  const { format, mapping } = recognise({ kind: "rows", rows: [header], lines: [1] });
  const reader = createRecordReader(format, mapping, { header, timeZone: "UTC", country: "US" });
  const hostile = ["'", ";", "=", '"', " ", "1:", "9", "/", "(", "a ", "sip:", "\u0000"].map((piece) =>
    piece.repeat(200_000),
  );
  for (const text of hostile) {
    for (let at = 0; at < header.length; at += 1) {
      const cells = ["c", "+13125550101", "+14155550100", "2026-04-02 10:00:00", "1", "603", "", "", "outbound"];
      cells[at] = text;
      expect(["leg", "skip", "refused"]).toContain(reader.read(cells, 1).type);
    }
  }
});
