import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/base/app-error";
import { readRecords } from "@/lib/web/read-records";

const push = (body: string, type: string) =>
  readRecords(new Request("http://x/", { method: "POST", body, headers: { "content-type": type } }));
const refused = async (body: string, type: string) => {
  try {
    return await push(body, type);
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

describe("readRecords", () => {
  it("reads a JSON array", async () => {
    expect(await push('[{"callId":"1"},{"callId":"2"}]', "application/json")).toEqual([
      { callId: "1" },
      { callId: "2" },
    ]);
  });

  it("reads a value per line, whatever the line ends and empty lines", async () => {
    expect(await push('{"callId":"1"}\r\n\n{"callId":"2"}\n', "application/x-ndjson; charset=utf-8")).toEqual([
      { callId: "1" },
      { callId: "2" },
    ]);
  });

  it("keeps a broken line as it is, so that only this record is refused", async () => {
    expect(await push('{"callId":"1"}\n{"callId":', "application/x-ndjson")).toEqual([{ callId: "1" }, '{"callId":']);
  });

  it("makes a record unreadable that holds text which cannot be kept", async () => {
    expect(await push('[{"callId":"1"},{"callId":"\\u0000"}]', "application/json")).toEqual([{ callId: "1" }, null]);
  });

  it.each([
    ["[", "application/json", "bad_request"],
    ["[]", "text/csv", "unsupported_media_type"],
    ["[]", "", "unsupported_media_type"],
    [" ".repeat(41_000_000), "application/json", "too_large"],
  ])("refuses %j of type %j as %s", async (body, type, code) => {
    expect(await refused(body, type)).toBe(code);
  });
});
