import { describe, expect, it } from "vitest";
import { joinKey } from "@/lib/intake/document/join-key";

const key = (text: string) => joinKey(Buffer.from(text));

describe("joinKey", () => {
  it("joins records of one shape, whatever they hold", () => {
    expect(key('{"variables":{"uuid":"1"}}')).toBe(key('{\n"variables": {"uuid": "2"}, "callflow": [{}]}'));
    expect(key("<cdr><variables/></cdr>")).toBe(key('<?xml version="1.0"?>\n<cdr core-uuid="1">'));
    expect(key('{"calls":[{"sid":"1"}]}')).toBe(key('{"calls":[],"end":0}'));
  });

  it("joins rows of the same columns, and no columns", () => {
    const rows = (name: string, value: number) => key(`{"columns":["a","b","${name}"],"data":[[${value},1,1]]}`);
    expect(rows("c", 1)).toBe(rows("c", 2));
    expect(rows("c", 1)).not.toBe(rows("d", 1));
    expect(key('{"a":[1,2],"b":[1,2],"c":[1,2]}')).toBeNull();
  });

  it("tells shapes apart", () => {
    const byId = '{"1":{"a":1,"b":1,"c":1},"2":{"a":1,"b":1,"c":1}}';
    const keys = [byId, '{"a":1}', '{"a":1}\n{"a":2}', '{"calls":[]}', '{"records":[]}', "<cdr><a/></cdr>"].map(key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(["a,b\n1,2\n", "", "%PDF-1.7", "<html>"])("leaves %j for itself", (text) => {
    expect(key(text)).toBeNull();
  });

  it("does not join what is written in UTF-16", () => {
    expect(joinKey(Buffer.from('\uFEFF{"a":1}', "utf16le"))).toBeNull();
  });
});
