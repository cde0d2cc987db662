import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import { settleDateOrder } from "@/lib/pipeline/settle-date-order";
import { settleRowsOfCalls } from "@/lib/pipeline/settle-rows-of-calls";

const recognise = createFormatRecogniser(FORMATS, GENERIC);
const PLACE = {
  options: { format: null, timeZone: null, country: null, review: false },
  organizationTimeZone: "UTC",
  organizationCountry: "US",
};
let folder = "";
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-rows-"));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

const call = (number: number, seconds: number, code: number) => {
  const at = new Date(Date.UTC(2026, 9, 14, 10, 0, number * 10 + seconds)).toISOString();
  const [year, month, day] = at.slice(0, 10).split("-");
  return `c${number},+13125550101,+1415${5_550_000 + number},${day}/${month}/${year} ${at.slice(11, 19)},0,${code}`;
};

async function rowsOfCalls(rows: readonly string[]) {
  const file = path.join(folder, "calls.csv");
  await fs.writeFile(file, ["call_id,from,to,start_time,duration,sip_code", ...rows, ""].join("\n"));
  for await (const part of openUpload(file)) {
    if (part.sample.kind === "unreadable") break;
    const dated = await settleDateOrder(part, recognise(part.sample));
    const { format, mapping } = await settleRowsOfCalls(part, dated, PLACE);
    return [format.legs, mapping.columns.correlationId?.from];
  }
  throw new Error("nothing could be read");
}

const ONE_ROW_EACH = Array.from({ length: 4_999 }, (_, number) => call(number, 0, 486));

it("meets a try far below the first rows, in dates that are written day first", async () => {
  expect(await rowsOfCalls([...ONE_ROW_EACH, call(4_998, 2, 200)])).toEqual(["tries", ["call_id"]]);
});

it("reads no further than 5,000 records", async () => {
  expect(await rowsOfCalls([...ONE_ROW_EACH, call(5_000, 0, 486), call(5_000, 2, 200)])).toEqual(["single", undefined]);
});
