import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { findImport } from "@/lib/intake/import/import.store";
import { firstRejected } from "@/lib/intake/import/rejected-record.store";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { startImport } from "@/lib/pipeline/import/start-import";
import { aTenant } from "@/lib/testing/a-tenant";
import { encodeLegacy } from "@/lib/testing/encode-legacy";
import { testDatabase } from "@/lib/testing/test-database";
import { xlsxWorkbook } from "@/lib/testing/xlsx-workbook";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");

async function take(bytes: Buffer) {
  const tenant = await aTenant("Abroad");
  const id = await startImport(tenant.scope, { filename: "calls.csv", again: true }, Readable.from([bytes]));
  await importUpload(tenant.scope, id, () => NOW, new AbortController().signal);
  const done = await findImport(tenant.scope, id);
  const { rows } = await db.database.pool.query("select started_at from call where organization_id = $1", [
    tenant.organization.id,
  ]);
  return { done, rejected: await firstRejected(tenant.scope, id, 9), starts: rows.length };
}

function calls(end: string, names: string, odd: string): string {
  const row = (at: number) => `+13125550101,+1415555010${at},2026-10-01 10:00:0${at},0,${end}`;
  return [names, ...Array.from({ length: 8 }, (_, at) => row(at)), odd].join("\r\n");
}

it.each(["shift_jis", "euc-jp"] as const)(
  "takes in calls in %s: what is not understood is said, numbers are masked",
  async (encoding) => {
    const odd = "+13125550101,０３１２３４５６７８,2026-13-01,0,保留中";
    const text = calls("保留中", "発信者番号,着信番号,開始日時,通話時間(秒),終話理由", odd);
    const { done, rejected, starts } = await take(encodeLegacy(encoding, text));
    expect(done).toMatchObject({ status: "completed_with_rejections", rows: { read: 9, imported: 8, rejected: 1 } });
    expect(starts).toBe(8);
    expect(done?.warnings.map(({ code }) => code)).toContain("status_not_understood");
    expect(rejected.map(({ line, raw }) => [line, raw])).toEqual([
      [10, "+131255*****,０３１２３４****,2026-13-01,0,保留中"],
    ]);
  },
);

it("takes in calls in ISO-2022-JP, whose lines switch to Japanese and back", async () => {
  const shifted = (run: string) => `\u001b$B${encodeLegacy("euc-jp", run).map((byte) => byte & 0x7f)}\u001b(B`;
  const text = calls("話中", "発信者番号,着信番号,開始日時,通話時間(秒),終話理由", "");
  const { done, starts } = await take(Buffer.from(text.replace(/[^\x20-\x7e\r\n]+/g, shifted), "latin1"));
  expect(done).toMatchObject({ status: "completed", rows: { read: 8, imported: 8, rejected: 0 } });
  expect(starts).toBe(8);
  const { rows } = await db.database.pool.query("select distinct outcome from call where import_id = $1", [done?.id]);
  expect(rows).toEqual([{ outcome: "busy" }]);
});

it("takes in calls in an encoding that nobody tells: digits and times are right, and what is not understood is said", async () => {
  const odd = "+13125550101,+14155550199,2026-13-01,0,x";
  const head = "Caller ID,Called Number,Start Time,Duration,Status";
  // "Nobody answers" in TIS-620, in which Thai is written.
  const bytes = Buffer.from(calls("\xe4\xc1\xe8\xc3\xd1\xba\xca\xd2\xc2", head, odd), "latin1");
  const { done, rejected, starts } = await take(bytes);
  expect(done).toMatchObject({ status: "completed_with_rejections", rows: { read: 9, imported: 8, rejected: 1 } });
  expect(starts).toBe(8);
  expect(done?.warnings.map(({ code }) => code)).toContain("status_not_understood");
  expect(rejected[0]?.raw).toBe("+131255*****,+141555*****,2026-13-01,0,x");
});

it("takes in the calls of a workbook and of a web page like those of a table, and names the row of a rejected one", async () => {
  const cells = (values: readonly string[], open: string, close: string) =>
    values.map((value) => `${open}${value}${close}`).join("");
  const table = [
    ["Caller ID", "Called Number", "Start Time", "Duration", "SIP Code"],
    ["+13125550101", "+14155550161", "2026-10-01 10:00:01", "65", "200"],
    ["+13125550101", "+14155550199", "soon", "0", "603"],
    ["+13125550101", "+14155550163", "2026-10-01 10:00:03", "0", "486"],
  ];
  const sheet = table.map((values) => `<row>${cells(values, '<c t="str"><v>', "</v></c>")}</row>`).join("");
  const page = `<html><table>${table.map((values) => `<tr>${cells(values, "<td>", "</td>")}</tr>`).join("")}</table></html>`;
  for (const bytes of [xlsxWorkbook({ sheets: [{ name: "Calls", rows: sheet }] }), Buffer.from(page)]) {
    const { done, rejected, starts } = await take(bytes);
    expect(done).toMatchObject({ status: "completed_with_rejections", rows: { read: 3, imported: 2, rejected: 1 } });
    expect(starts).toBe(2);
    expect(rejected.map(({ line, raw }) => [line, raw])).toEqual([[3, "+131255*****,+141555*****,soon,0,603"]]);
  }
});
