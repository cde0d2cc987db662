import { describe, expect, it } from "vitest";
import { createLog } from "@/lib/platform/log";

const lines: string[] = [];
const log = createLog("debug", { write: (line) => void lines.push(line) });
const PRIVATE = /2125550142|ada@clinic\.example|rw_live_Zm9v|hunter2/;

describe("the log", () => {
  it("writes one whole line of JSON for each entry, with its time and ids", () => {
    log.info({ requestId: "0199f1a2-1234-7123-8123-123456789012", ms: 12_345_678_901 }, "request");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
      level: 30,
      requestId: "0199f1a2-1234-7123-8123-123456789012",
      ms: 12_345_678_901,
      msg: "request",
    });
  });

  it.each([
    ["a field by its name", { callee: "12", password: "hunter2", deep: { token: "hunter2", number: 2125550142 } }],
    ["a text in any field", { note: "asked for +1 (212) 555-0142 by ada@clinic.example with rw_live_Zm9vYmFy" }],
    ["a text in a list", { rows: [["2125550142"], "ada@clinic.example"] }],
    ["an error", { err: new Error("invalid input: 2125550142", { cause: new Error("ada@clinic.example") }) }],
    [
      "what a driver adds to an error",
      { err: Object.assign(new Error("x"), { detail: "Key (email)=(ada@clinic.example)" }) },
    ],
  ])("cuts %s", (_, fields) => {
    log.error(fields, "test");
    expect(lines.at(-1)).not.toMatch(PRIVATE);
    expect(lines.at(-1)).toContain('"msg":"test"');
  });

  it("tells the first of several errors that have no word together", () => {
    log.error({ err: new AggregateError([new Error("connect ECONNREFUSED ::1:5432")]) }, "test");
    expect(lines.at(-1)).toContain('"message":"connect ECONNREFUSED ::1:5432"');
  });

  it("cuts a message, and an error that stands alone", () => {
    log.warn("no such callee 2125550142");
    log.error(new Error("no such callee 2125550142"));
    expect(lines.slice(-2).join()).not.toMatch(PRIVATE);
    expect(lines.at(-1)).toContain("no such callee [number]");
  });
});
