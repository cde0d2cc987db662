import { describe, expect, it } from "vitest";
import { type JsonShape, sniffJsonShape } from "@/lib/intake/json-shape";

const wrapped = (path: string[], opening: string): JsonShape => ({ kind: "wrapped", path, opening });
const values = (opening: string): JsonShape => ({ kind: "values", opening });

describe("sniffJsonShape", () => {
  it.each<[string, string, JsonShape | null]>([
    ["an array", '[\n {\n  "sid": "CA1"\n }\n]', values('{\n  "sid"')],
    ["an empty array", "[]", values('{"')],
    ["one record", '{"call_id":"1","from":"+1","legs":[{"to":"+2"}]}', values('{"call_id"')],
    ["records one after the other", '{\n"a":1}\n{\n"a":2}', values('{\n"a"')],
    ["a line each", '{"a":1}\n{"a":2}\r\n\n{"a":3', { kind: "lines" }],
    ["a line each, some of them broken", '{"a":1}\n{"a":\n{"a":3}\n{"a":4}\n', { kind: "lines" }],
    ["a page with a known name", '{"calls":[{"sid":"1"}],"end":0}', wrapped(["calls"], '{"sid"')],
    ["an empty page", '{"meta":{"page":0},"call_summaries":[]}', wrapped(["call_summaries"], '{"')],
    ["a page with an unknown name", '{"meta":{"a":[1]},"reports":[{"h":1}]}', wrapped(["reports"], '{"h"')],
    ["an empty page with an unknown name", '{"meta":{"page":0},"reports":[]}', wrapped(["reports"], '{"')],
    [
      "a record with an empty list",
      '{"status":"failed","metadata":{},"transcript":[],"agent":"x"}',
      values('{"status"'),
    ],
    ["pages of a line each", '{"data":[{"id":1}]}\n{"data":[{"id":2}]}\n', wrapped(["data"], '{"id"')],
    ["an array of pages", '[{"data":[{"id":1}],"page":1},{"data":[]}]', wrapped(["data"], '{"id"')],
    ["a page in a page", '{"status":"ok","result":{"total":1,"rows":[{"x":1}]}}', wrapped(["result", "rows"], '{"x"')],
    ["a page cut in its array", `{"meta":{},"things":[{"x":1},${'{"x":2},'.repeat(50)}`, wrapped(["things"], '{"x"')],
    ["a record with one inner list", '{"uuid":"1","variables":{"a":"b"},"callflow":[{"x":1}]}', values('{"uuid"')],
    ["a record with a list named like records", '{"from":"+1","to":"+2","items":[{"x":1}]}', values('{"from"')],
    ["a record in one member", '{"variables":{"uuid":"1"}}', values('{"variables"')],
    ["a webhook", '{"data":{"event":"hangup","payload":{"from":"+1"}},"meta":{"attempt":1}}', values('{"data"')],
    ["a log line in brackets", "[S=1] |CALL_END |SBC |1", null],
    ["rows in brackets", "[1,2],[3,4]", null],
    ["text in braces", "{name};{number}", null],
    ["delimited rows", 'a,b\n"{""x"":1}",2', null],
    ["nothing", "  ", null],
  ])("recognises %s", (_, head, shape) => {
    expect(sniffJsonShape(head)).toEqual(shape);
  });
});
