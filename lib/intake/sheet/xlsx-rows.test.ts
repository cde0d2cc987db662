import { expect, it } from "vitest";
import { readNumberFormat } from "@/lib/intake/sheet/number-format";
import { createXlsxRows } from "@/lib/intake/sheet/xlsx-rows";

const TEXTS = ["From", "To, dialled"];
const CELLS = {
  strings: { at: (index: number) => TEXTS[index] ?? "" },
  formats: [readNumberFormat("General"), readNumberFormat("d/m/yyyy h:mm")],
  is1904: false,
};

function linesOf(markup: string, portion = markup.length): string {
  const rows = createXlsxRows(CELLS);
  let lines = "";
  for (let at = 0; at < markup.length; at += portion) lines += rows.push(markup.slice(at, at + portion));
  return lines;
}

const SHEET = `<worksheet><sheetData>
<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
<row r="3"><c r="A3"><v>13125550101</v></c><c r="B3" s="1"><v>46308.5</v></c><c r="D3" t="b"><v>1</v></c><c r="AA3" t="e"><v>#N/A</v></c></row>
<x:row><x:c t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t> b</x:t></x:r><x:rPh><x:t>c</x:t></x:rPh></x:is></x:c><x:c t="str"><x:f>B1&amp;"x"</x:f><x:v>d &amp; e</x:v></x:c></x:row>
<row r="6"/>
</sheetData><pageMargins left="0.7"/></worksheet>`;

const LINES = [
  "",
  'From,,"To, dialled"',
  `13125550101,2026-10-13 12:00:00,,TRUE${",".repeat(23)}#N/A`,
  "a b,d & e",
  "",
  "",
  "",
].join("\n");

it("writes each row of a sheet on its line, with cells of every type", () => {
  expect(linesOf(SHEET)).toBe(LINES);
});

it("writes the same in whatever portions the markup comes", () => {
  for (const portion of [1, 5, 64]) expect(linesOf(SHEET, portion)).toBe(LINES);
});

it("takes a cell without content, or with the formula alone, for empty", () => {
  expect(linesOf('<row><c r="A1" s="1"/><c r="B1"><f>A1</f></c><c r="C1"><v>7</v></c></row>')).toBe(",,7\n");
});
