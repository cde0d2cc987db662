import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import {
  chosenColumn,
  confidenceWords,
  fieldsOfColumns,
  fieldWords,
  mappedFields,
  withColumn,
  withUnit,
} from "@/lib/present/import/mapping-form";

const COLUMNS = [
  { key: "wer", name: "Wer" },
  { key: 1, name: "Column 2" },
];
const mapping: ColumnMapping = {
  formatId: "generic",
  columns: { callerId: { from: ["wer"] }, durationMs: { from: [1], unit: "ms" } },
  timeZone: null,
  country: null,
  dateOrder: null,
  anchor: null,
};

describe("the form of a mapping", () => {
  it("shows the column of a field", () => {
    expect(chosenColumn(mapping, "callerId", COLUMNS)).toBe("0");
    expect(chosenColumn(mapping, "callee", COLUMNS)).toBe("");
    const several = { ...mapping, columns: { callerId: { from: ["gone", 1, "wer"] } } };
    expect(chosenColumn(several, "callerId", COLUMNS)).toBe("1");
  });

  it("takes another column, keeping the unit, or none", () => {
    expect(withColumn(mapping, "callee", "1", COLUMNS).columns).toEqual({
      ...mapping.columns,
      callee: { from: [1] },
    });
    expect(withColumn(mapping, "durationMs", "0", COLUMNS).columns.durationMs).toEqual({ from: ["wer"], unit: "ms" });
    expect(withColumn(mapping, "callerId", "", COLUMNS).columns).toEqual({ durationMs: { from: [1], unit: "ms" } });
    expect(withColumn(mapping, "callerId", "99", COLUMNS).columns.callerId).toBeUndefined();
  });

  it("forgets what was said of the values of a column that is no longer read", () => {
    const said = { ...mapping, directions: { A: "outbound" }, statuses: { Hm: "busy" } } as const;
    const keptFor = (name: "direction" | "disposition" | "sipCode" | "carrier") => {
      const { directions, statuses } = withColumn(said, name, "1", COLUMNS);
      return [directions !== undefined, statuses !== undefined];
    };
    expect(keptFor("carrier")).toEqual([true, true]);
    expect(keptFor("direction")).toEqual([false, true]);
    expect(keptFor("disposition")).toEqual([true, false]);
    expect(keptFor("sipCode")).toEqual([true, false]);
  });

  it("takes another unit where there is a column", () => {
    expect(withUnit(mapping, "durationMs", "min").columns.durationMs).toEqual({ from: [1], unit: "min" });
    expect(withUnit(mapping, "ringMs", "min")).toBe(mapping);
  });

  it("heads each column with what it is read for", () => {
    expect(fieldsOfColumns(mapping, COLUMNS)).toEqual(["Caller ID", "Talk time"]);
    expect(mappedFields(mapping, COLUMNS)).toEqual([
      ["Caller ID", "Wer"],
      ["Talk time", "Column 2"],
    ]);
  });

  it("says how sure a proposal is, and calls a guess a guess", () => {
    expect([0.95, 0.55, 0.35].map((share) => confidenceWords(share).label)).toEqual([
      "95% sure",
      "55% sure",
      "A guess, 35%",
    ]);
  });
});

it("names a field as the form does, and one that nobody maps as it is", () => {
  expect([fieldWords("startedAt"), fieldWords("callerId"), fieldWords("legs")]).toEqual(["Start", "Caller ID", "legs"]);
});
