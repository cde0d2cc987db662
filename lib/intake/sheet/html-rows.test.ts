import { expect, it } from "vitest";
import { createHtmlRows } from "@/lib/intake/sheet/html-rows";

function linesOf(page: string, portion = page.length): string {
  const rows = createHtmlRows();
  let lines = "";
  for (let at = 0; at < page.length; at += portion) lines += rows.push(page.slice(at, at + portion));
  return lines;
}

const PAGE = `<!DOCTYPE html><html><head><title>Calls</title><style>td { mso-number-format:"\\@" }</style></head><body>
<script>document.write("a, b")</script>Not in a cell<TABLE border=1>
<TR><TH colspan="2">Acme &amp; Co<TH>Start&nbsp;Time</TR>
<tr><td> +13125550101 </td><td>2026-10-13<br>14:05:09</td><td><b>No</b> answer, busy
<tr><td></td><td>x</td></tr></TABLE></body></html>`;

it("writes the rows of a page as it shows them, whatever tags it leaves out", () => {
  const wanted = 'Acme & Co,,Start Time\n+13125550101,2026-10-13 14:05:09,"No answer, busy"\n,x\n';
  expect(linesOf(PAGE)).toBe(wanted);
  expect(linesOf(PAGE, 7)).toBe(wanted);
});

it("says of a page whose tag never ends that it is none", () => {
  const rows = createHtmlRows();
  for (let at = 0; at < 20; at += 1) rows.push(`<td title="${"x".repeat(100_000)}`);
  expect(rows.isBroken()).toBe(true);
});
