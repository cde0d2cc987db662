import { expect, it } from "vitest";
import { decodeHead, sniffEncoding } from "@/lib/intake/bytes/encoding";
import { createIso2022JpTranscoder, isIso2022Jp } from "@/lib/intake/bytes/iso-2022-jp";

const ESC = "\u001b";
/** 発信番号 and 相手番号, each shifted in and out again. */
const FROM = `${ESC}$BH/?.HV9f${ESC}(B`;
const TO = `${ESC}$BAj<jHV9f${ESC}(B`;
const text = `${FROM},${TO}\r\n03-1234-5601,090-1234-5671\r${TO}\n\nlast ${FROM}`;
const turned = "発信番号,相手番号\r\n03-1234-5601,090-1234-5671\r相手番号\n\nlast 発信番号";
const bytes = Buffer.from(text, "latin1");

it("turns lines into UTF-8 wherever they are cut, and knows the bytes of each", () => {
  for (let portion = 1; portion <= bytes.length; portion += 1) {
    const transcoder = createIso2022JpTranscoder();
    const parts: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += portion) parts.push(transcoder.push(bytes.subarray(at, at + portion)));
    parts.push(transcoder.end());
    expect(Buffer.concat(parts).toString("utf8")).toBe(turned);
    const lines = turned.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g) ?? [];
    const used = lines.map((line) => transcoder.sourceBytes(Buffer.alloc(0), Buffer.byteLength(line)));
    expect(used).toEqual([FROM.length + TO.length + 3, 27, TO.length + 1, 1, FROM.length + 5]);
  }
});

it("counts the bytes of a line that is used up in parts with its end", () => {
  const transcoder = createIso2022JpTranscoder();
  const line = transcoder.push(bytes.subarray(0, text.indexOf("03")));
  expect(transcoder.sourceBytes(line, 4)).toBe(0);
  expect(transcoder.sourceBytes(line.subarray(4), line.length - 4)).toBe(text.indexOf("03"));
});

it("is told from other text by what switches to Japanese and back", () => {
  expect(sniffEncoding(bytes, true)).toBe("iso-2022-jp");
  expect(decodeHead(bytes, "iso-2022-jp")).toBe(turned);
  for (const other of [`${ESC}[32mfrom,to${ESC}[0m`, "from,to", `${ESC}$BH/`, "$BH/?.HV9f(B"]) {
    expect(isIso2022Jp(Buffer.from(other, "latin1"))).toBe(false);
    expect(sniffEncoding(Buffer.from(other, "latin1"), true)).toBe("utf-8");
  }
  expect(sniffEncoding(Buffer.from(`発信 ${FROM}`, "utf8"), true)).toBe("utf-8");
});
