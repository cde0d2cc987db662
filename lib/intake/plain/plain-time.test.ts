import { expect, it } from "vitest";
import { LineCells } from "@/lib/intake/plain/line-cells";
import { PlainTimes } from "@/lib/intake/plain/plain-time";
import { createTimeReader } from "@/lib/intake/time/read-time";

it.each([
  "2026-11-03 10:00:00",
  "2026-11-03T10:00:59",
  "2026-11-03 10:00:60",
  "2026-11-01 01:30:00",
  "2026-03-08 02:30:00",
  "2026-03-08 03:00:00",
  "2026-13-01 00:00:00",
  "2026-11-03 24:00:00",
  "2026-11-03 24:00:30",
  "2026-11-03x10:00:00",
  "2100-01-01 00:00:00",
  "2026-11-03 10:00:1x",
  "1999-12-31 23:59:59",
  "1762164000",
])("reads %s as the general reader does, the first time and again", (text) => {
  const readTime = createTimeReader("America/New_York", null);
  const line = new LineCells({ delimiter: ",", quote: '"', escape: "doubled", width: null }, true);
  line.cut(Buffer.from(`${text},b\n`), 0);
  const times = new PlainTimes(readTime, "");
  const expected = readTime(text, "");
  expect([times.read(line, 0, readTime), times.read(line, 0, readTime)]).toEqual([expected, expected]);
});
