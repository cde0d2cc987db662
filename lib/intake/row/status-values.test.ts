import { expect, it } from "vitest";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { StatusValues } from "@/lib/intake/row/status-values";
import { readAsRecognised } from "@/lib/testing/read-as-recognised";

const HEADER = ["Start Time", "Caller ID", "Called Number", "SIP Code", "Status", "Answer Time"];
const call = (status: string, code = "", answer = "", called = "+12125550100") => [
  "2026-10-13 10:00:00",
  "+13125550101",
  called,
  code,
  status,
  answer,
];

function valuesOf(records: readonly unknown[], change: Partial<ColumnMapping> = {}) {
  const { recognised, readings } = readAsRecognised(HEADER, records, change);
  const values = new StatusValues(recognised);
  for (const [record, reading] of readings) values.add(record, reading);
  return values.values();
}

it("counts words that no list knows, the most frequent first", () => {
  expect(valuesOf([call("Nadie coge"), call("no answer"), call("Hm"), call(""), call("Nadie coge")])).toEqual([
    { value: "Nadie coge", records: 2, means: null },
    { value: "Hm", records: 1, means: null },
  ]);
});

it("asks about none of a record that tells its end otherwise", () => {
  const told = [call("Hm", "486"), call("Hm", "", "2026-10-13 10:00:09"), call("Hm", "", "", "nobody")];
  expect(valuesOf([...told, call("486 Hm"), call("user busy")])).toEqual([]);
});

it("asks about words that stand where codes do", () => {
  const columns = {
    startedAt: { from: ["start_time"] },
    callerId: { from: ["caller_id"] },
    callee: { from: ["called_number"] },
    sipCode: { from: ["sip_code"] },
  };
  expect(valuesOf([call("", "VQX"), call("", "486"), call("", "VQX")], { columns })).toEqual([
    { value: "VQX", records: 2, means: null },
  ]);
});

it("tells what a person said, also of a word that a list knows", () => {
  const statuses = { "nadie COGE": "no_answer", completed: "no_answer" } as const;
  expect(valuesOf([call("Nadie coge"), call("completed"), call("Hm")], { statuses })).toEqual([
    { value: "Nadie coge", records: 1, means: "no_answer" },
    { value: "completed", records: 1, means: "no_answer" },
    { value: "Hm", records: 1, means: null },
  ]);
});

it("reads documents by their path", () => {
  const document = { start_time: "2026-10-13T10:00:00Z", caller: "+13125550101", callee: "+12125550100", status: "Hm" };
  expect(valuesOf([document])).toEqual([{ value: "Hm", records: 1, means: null }]);
});
