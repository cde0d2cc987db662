import { describe, expect, it } from "vitest";
import { cutText, cutValue } from "@/lib/platform/cut-private";

describe("cutText", () => {
  it.each([
    ["callee +12125550142 refused", "callee [number] refused"],
    ['bigint: "12125550142"', 'bigint: "[number]"'],
    ["(212) 555-0142 x", "[number] x"],
    ["212-555-0142", "[number]"],
    ["212\u2011555\u22120142", "[number]"],
    ["212.555.0142", "[number]"],
    ["+44 20 7946 0958", "[number]"],
    ["+4930123456", "[number]"],
    ["sip:+12125550142@carrier.example;user=phone", "sip:[address];user=phone"],
    ["callee=2125550142&x", "callee=[number]&x"],
    ["Key (email)=(ada@clinic.example) already exists", "Key (email)=([address]) already exists"],
    [`postgres://rw:${"hunter2"}@db:5432/x`, "postgres://[cut]@db:5432/x"],
    ["Authorization: Bearer abc.def-1", "Authorization: [key]"],
    ["key rw_live_Zm9vYmFy-_x", "key [key]"],
    ["/invitation#secret=abc&change=1", "/invitation#secret=[cut]&change=1"],
    ["$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA", "[hash]"],
    ["cookie eyJhbGciOiJkaXIi..abc.def.ghi", "cookie [token]"],
    [`token ${"a1".repeat(22)}`, "token [token]"],
  ])("of %j leaves %j", (text, left) => {
    expect(cutText(text)).toBe(left);
  });

  it.each([
    "0199f1a2-1234-7123-8123-123456789012",
    "2026-11-28T16:10:00.123Z",
    "2026-11-28 16:10:00",
    "at read (/app/lib/intake/read-record.ts:123:45)",
    "/app/node_modules/@prisma/client/runtime/library-of-many-words-and-1-number-in-a-name.js:1:2",
    "status 503 after 1234 ms, 123456789 bytes",
    "port 5432",
    "192.168.100.101",
  ])("leaves %j be", (text) => {
    expect(cutText(text)).toBe(text);
  });
});

describe("cutValue", () => {
  it("reaches into lists, objects, errors and their causes", () => {
    const cause = new Error("no such callee +12125550142");
    const error = Object.assign(new Error("broke on ada@clinic.example", { cause }), {
      code: "23505",
      detail: "Key (callee)=(+12125550142)",
    });
    const text = JSON.stringify(cutValue({ list: ["+12125550142"], err: error, at: new Date(0), n: 3, no: null }));
    expect(text).not.toMatch(/2125550142|ada@/);
    expect(text).toContain('"code":"23505"');
    expect(text).toContain('"type":"Error"');
    expect(text).toContain('"at":"1970-01-01T00:00:00.000Z","n":3,"no":null');
  });

  it("ends with what holds itself", () => {
    const round: Record<string, unknown> = {};
    round.self = round;
    expect(JSON.stringify(cutValue(round))).toContain("[deep]");
  });
});
