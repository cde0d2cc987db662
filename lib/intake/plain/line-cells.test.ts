import { expect, it } from "vitest";
import { LineCells } from "@/lib/intake/plain/line-cells";

const cut = (text: string, isUtf8 = true) => {
  const line = new LineCells({ delimiter: ",", quote: '"', escape: "doubled", width: null }, isUtf8);
  const next = line.cut(Buffer.from(text), 0);
  return next < 0 ? null : { next, texts: line.texts() };
};

it.each([
  ["a,b\nc", { next: 4, texts: ["a", "b"] }],
  ["a,b\r\nc", { next: 5, texts: ["a", "b"] }],
  ["a,,", { next: 3, texts: ["a", "", ""] }],
  ['"a,b","say ""yes""",""\n', { next: 23, texts: ["a,b", 'say "yes"', ""] }],
  ['5" pipe,b\n', { next: 10, texts: ['5" pipe', "b"] }],
  ["Télé,b\n", { next: 9, texts: ["Télé", "b"] }],
])("cuts %j", (text, expected) => {
  expect(cut(text)).toEqual(expected);
});

it.each(['"a\nb"\n', '"a"x,b\n', ' "a",b\n', "a\rb\n", "a\0b\n", "\ufeffa\n", '"a\n'])("leaves %j alone", (text) => {
  expect(cut(text)).toBeNull();
});

it("leaves bytes alone that are no UTF-8, or beyond ASCII in a file of another encoding", () => {
  expect(cut("Télé\n", false)).toBeNull();
  const line = new LineCells({ delimiter: ",", quote: '"', escape: "doubled", width: null }, true);
  expect(line.cut(Buffer.from("Télé\n", "latin1"), 0)).toBe(-1);
});

it("writes equal keys for equal cells alone", () => {
  const keyOf = (text: string, room = 64) => {
    const line = new LineCells({ delimiter: ",", quote: '"', escape: "doubled", width: null }, true);
    line.cut(Buffer.from(text), 0);
    const key = new Uint8Array(room);
    const length = line.writeKey([0, 2], key);
    return length < 0 ? null : Buffer.from(key.subarray(0, length)).toString("hex");
  };
  expect(keyOf("a,x,b\n")).toBe(keyOf('"a",y,b\n'));
  expect(keyOf("a,x,b\n")).not.toBe(keyOf("ab,x,\n"));
  expect(keyOf('a"",x,b\n')).not.toBe(keyOf('"a""""",x,b\n'));
  expect(keyOf("aaaa,x,b\n", 5)).toBeNull();
});
