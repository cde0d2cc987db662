import { expect, it } from "vitest";
import { LineCells } from "@/lib/intake/plain/line-cells";
import { PlainCallTimes } from "@/lib/intake/plain/plain-call-times";
import { bindToHeader } from "@/lib/intake/row/bind-columns";
import { createTimesReader } from "@/lib/intake/row/read-times";
import { createTimeReader } from "@/lib/intake/time/read-time";

const HEADER = ["start", "answer", "end", "talk", "ring"];
const MAPPING = {
  formatId: "x",
  columns: {
    startedAt: { from: ["start"] },
    answeredAt: { from: ["answer"] },
    endedAt: { from: ["end"] },
    durationMs: { from: ["talk"] },
    ringMs: { from: ["ring"] },
  },
  timeZone: null,
  country: null,
  dateOrder: null,
  anchor: null,
};

it.each([
  "2026-11-03 10:00:00,2026-11-03 10:00:05,2026-11-03 10:00:35,31,5",
  "2026-11-03 10:00:00,,2026-11-03 10:00:01,0,",
  "2026-11-03 10:00:00,0000-00-00 00:00:00,,0,12",
  "2026-11-03 10:00:00,2026-11-03 10:00:05,2026-11-03 10:00:01,7,x",
  "2026-11-03 10:00:00,0,2026-11-03 10:00:30,30,",
])("reads %s as the general reader does, whether or not its seconds are those of talk alone", (text) => {
  const bound = bindToHeader(MAPPING, HEADER);
  const readTime = createTimeReader("UTC", null);
  const line = new LineCells({ delimiter: ",", quote: '"', escape: "doubled", width: null }, true);
  line.cut(Buffer.from(`${text}\n`), 0);
  for (const isTalk of [true, false]) {
    const plain = new PlainCallTimes(bound, readTime, isTalk);
    expect(plain.read(line)).toBe(true);
    expect(plain.times).toEqual(createTimesReader(bound, readTime, isTalk)(text.split(","), plain.startedAtMs, ""));
  }
});

it("reads each moment in the zone that the name of its column states, as the general reader does", () => {
  const header = ["Start (UTC)", "Answer", "End GMT", "talk", "ring"];
  const columns = { ...MAPPING.columns, startedAt: { from: [0] }, answeredAt: { from: [1] }, endedAt: { from: [2] } };
  const bound = bindToHeader({ ...MAPPING, columns }, header);
  const readTime = createTimeReader("America/New_York", null);
  const line = new LineCells({ delimiter: ",", quote: '"', escape: "doubled", width: null }, true);
  const text = "2026-11-03 10:00:00,2026-11-03 05:00:05,2026-11-03 10:00:35,31,5";
  line.cut(Buffer.from(`${text}\n`), 0);
  const plain = new PlainCallTimes(bound, readTime, true);
  expect(plain.read(line)).toBe(true);
  expect(plain.startedAtMs).toBe(Date.UTC(2026, 10, 3, 10));
  expect(plain.times.talkMs).toBe(30_000);
  expect(plain.times).toEqual(createTimesReader(bound, readTime, true)(text.split(","), plain.startedAtMs, ""));
});

it.each([",,,0,", "yesterday,,,0,", "2026-11-03 10:00:00,soon,,0,", "2026-11-03 10:00:00,,,long,"])(
  "gives up on %s",
  (text) => {
    const plain = new PlainCallTimes(bindToHeader(MAPPING, HEADER), createTimeReader("UTC", null), true);
    const line = new LineCells({ delimiter: ",", quote: '"', escape: "doubled", width: null }, true);
    line.cut(Buffer.from(`${text}\n`), 0);
    expect(plain.read(line)).toBe(false);
  },
);
