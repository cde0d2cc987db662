import { describe, expect, it } from "vitest";
import { type JsonShape, sniffJsonShape } from "@/lib/intake/document/json-shape";

const wrapped = (path: string[], opening: string): JsonShape => ({ kind: "wrapped", path, opening });
const keyed = (path: string[], opening: string): JsonShape => ({ kind: "keyed", path, opening });
const call = (name: string): string => `{"id":"${name}","at":1,"to":"+1"}`;
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
    [
      "the answer of a search engine",
      '{"took":3,"timed_out":false,"_shards":{"total":1},"hits":{"total":{"value":1},"max_score":null,"hits":[{"_id":"1"}]}}',
      wrapped(["hits", "hits"], '{"_id"'),
    ],
    ["a page cut in its array", `{"meta":{},"things":[{"x":1},${'{"x":2},'.repeat(50)}`, wrapped(["things"], '{"x"')],
    ["a record with one inner list", '{"uuid":"1","variables":{"a":"b"},"callflow":[{"x":1}]}', values('{"uuid"')],
    ["a record with a list named like records", '{"from":"+1","to":"+2","items":[{"x":1}]}', values('{"from"')],
    ["a record in one member", '{"variables":{"uuid":"1"}}', values('{"variables"')],
    ["a webhook", '{"data":{"event":"hangup","payload":{"from":"+1"}},"meta":{"attempt":1}}', values('{"data"')],
    ["records under ids", `{"-N0":${call("a")},"-N1":${call("b")}}`, keyed([], '{"id"')],
    [
      "records under ids in a page",
      `{"status":"ok","calls":{"1":${call("a")},"2":${call("b")}}}`,
      keyed(["calls"], '{"id"'),
    ],
    ["records under ids beside a total", `{"total":2,"1":${call("a")},"2":${call("b")}}`, keyed([], '{"id"')],
    ["records under ids, cut", `{"1":${call("a")},"2":${call("b")},"3":{"id"`, keyed([], '{"id"')],
    ["nested records under ids", '{"1":{"a":{"b":1,"c":2,"d":3}},"2":{"a":{"b":1,"c":2,"d":3}}}', keyed([], '{"a"')],
    ["lists of records under days", `{"2026-10-01":[${call("a")}],"2026-10-02":[${call("b")}]}`, keyed([], '{"id"')],
    ["one record under an id", `{"-N0":${call("a")}}`, values('{"-N0"')],
    ["the legs of a call", `{"leg1":${call("a")},"leg2":${call("b")}}`, values('{"leg1"')],
    ["parts of a call that are alike", `{"start":${call("a")},"stop":${call("b")}}`, values('{"start"')],
    ["parts that are not alike", '{"a1":{"x":1,"y":2,"z":3},"a2":{"p":1,"q":2,"r":3}}', values('{"a1"')],
    ["records that hold no number now and then", '{"a":NaN}\n{"a":NaN}', { kind: "lines" }],
    ["a log line in brackets", "[S=1] |CALL_END |SBC |1", null],
    ["rows in brackets", "[1,2],[3,4]", null],
    ["text in braces", "{name};{number}", null],
    ["delimited rows", 'a,b\n"{""x"":1}",2', null],
    ["nothing", "  ", null],
  ])("recognises %s", (_, head, shape) => {
    expect(sniffJsonShape(head)).toEqual(shape);
  });
});
