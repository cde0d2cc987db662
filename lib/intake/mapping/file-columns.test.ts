import { describe, expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { columnOfField, fieldsWithoutColumn, fileTable } from "@/lib/intake/mapping/file-columns";
import { createFormatRecogniser, type FormatSample } from "@/lib/intake/recognise-format";

const recognise = createFormatRecogniser(FORMATS, GENERIC);
const tableOf = (sample: FormatSample & { readonly lines: readonly number[] }) => fileTable(recognise(sample), sample);
const rows = (...cells: string[][]) =>
  tableOf({ kind: "rows", rows: cells, lines: cells.map((_, index) => index + 1) });

describe("the columns of a file", () => {
  it("are named by the header, by position where a name is missing or stands twice", () => {
    const { columns, rows: shown } = rows(
      ["Caller ID", "Number", "Number", "", "Start time", "Кому"],
      ["a", "b", "c", "d", "e", "f"],
    );
    expect(columns).toEqual([
      { key: "caller_id", name: "Caller ID" },
      { key: "number", name: "Number" },
      { key: 2, name: "Number" },
      { key: 3, name: "Column 4" },
      { key: "start_time", name: "Start time" },
      { key: 5, name: "Кому" },
    ]);
    expect(shown).toEqual([{ line: 2, cells: ["a", "b", "c", "d", "e", "f"] }]);
  });

  it("are counted where there is no header", () => {
    const { columns, rows: shown } = rows(["1", "2"], ["3", "4", "5"]);
    expect(columns.map(({ key, name }) => [key, name])).toEqual([
      [0, "Column 1"],
      [1, "Column 2"],
      [2, "Column 3"],
    ]);
    expect(shown).toHaveLength(2);
  });

  it("are the paths of documents", () => {
    const { columns, rows: shown } = tableOf({
      kind: "documents",
      documents: [{ who: { number: "1" }, when: "x" }, { extra: 2 }],
      lines: [1, 2],
    });
    expect(columns.map(({ key }) => key)).toEqual(["who.number", "when", "extra"]);
    expect(shown.map(({ cells }) => cells)).toEqual([
      ["1", "x", ""],
      ["", "", "2"],
    ]);
  });

  it("tell two kinds of files apart, in any script, and not two orders of one", () => {
    const header = (...names: string[]) => rows(names, ["1", "2", "3"], ["4", "5", "6"]).headerHash;
    expect(header("Wer", "Wen", "Wann")).toBe(header("Wann", "wen", "WER"));
    expect(header("Кто", "Кому", "Когда")).not.toBe(header("Кто", "Кому", "Где"));
  });
});

describe("fields without a column", () => {
  const { columns } = rows(["Caller ID", "Number", "Number", "Start time"], ["a", "b", "c", "d"]);
  const mapped = (callerId: (string | number)[], callee: (string | number)[], startedAt: (string | number)[]) =>
    fieldsWithoutColumn(
      { callerId: { from: callerId }, callee: { from: callee }, startedAt: { from: startedAt } },
      columns,
    );

  it.each([
    [["caller_id"], [2], ["start_time"], []],
    [["Caller ID"], ["number"], ["START TIME"], []],
    [["Wer", "Caller ID"], [1], [3], []],
    [["Wer"], ["Wen"], [4], ["callerId", "callee", "startedAt"]],
    [[], [1], [3], ["callerId"]],
  ])("%j, %j and %j lack %j", (callerId, callee, startedAt, lacking) =>
    expect(mapped(callerId, callee, startedAt)).toEqual(lacking),
  );

  it("are all of them where a mapping names none", () => {
    expect(fieldsWithoutColumn({}, columns)).toEqual(["callerId", "callee", "startedAt"]);
  });

  it("are known of documents by their paths", () => {
    const paths = tableOf({ kind: "documents", documents: [{ who: { number: "1" }, To: "2" }], lines: [1] }).columns;
    const from = { callerId: { from: ["who.number"] }, callee: { from: ["To"] }, startedAt: { from: ["when"] } };
    expect(fieldsWithoutColumn(from, paths)).toEqual(["startedAt"]);
  });
});

describe("columnOfField", () => {
  const columns = [
    { key: "from", name: "From" },
    { key: 1, name: "Number" },
  ];
  it("is the first of a field's columns", () =>
    expect(columnOfField(columns, { callee: { from: [1, "from"] } }, "callee")).toBe(1));
  it.each([[{}], [{ callee: { from: ["to"] } }]])("is none with %j", (mapped) =>
    expect(columnOfField(columns, mapped, "callee")).toBe(-1),
  );
});
