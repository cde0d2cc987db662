import { expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { createLegAssembler } from "@/lib/intake/leg/legs-to-attempts";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";
import { createRecordReader } from "@/lib/intake/row/read-record";
import { readPartHead } from "@/lib/intake/upload/part-head";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads custom: Asterisk custom CDR file", () => {
  const sample = readFixture(import.meta.dirname, "custom.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "asterisk-cdr_custom" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553131 at 2026-04-02T15:00:00Z word=CONGESTION answered=false talk=0 trunk=north campaign=spring id=1775142000.131>+14155553131",
    "2: skipped, internal",
  ]);
});

it("reads freepbx: FreePBX CDR export", () => {
  const sample = readFixture(import.meta.dirname, "freepbx.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "freepbx" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155553111 at 2026-04-02T15:00:00Z word=BUSY talk=0 trunk=north id=1775142000.111>+14155553111",
  ]);
});

it("reads headed: Asterisk CDR (with header)", () => {
  const sample = readFixture(import.meta.dirname, "headed.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "asterisk-custom" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155553101 at 2026-04-02T15:00:00Z word=NO ANSWER talk=0 trunk=north campaign=spring id=1775142000.101>+14155553101",
    "3: skipped, internal",
    "4: skipped, inbound",
  ]);
});

it("reads master: Asterisk Master.csv", () => {
  const sample = readFixture(import.meta.dirname, "master.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "asterisk-cdr_csv" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553121 at 2026-04-02T15:00:00Z word=ANSWERED answered=true talk=30 trunk=north campaign=spring id=1775142000.121>+14155553121",
    "2: +13125550101 > +14155553122 at 2026-04-02T15:01:00Z word=FAILED answered=false talk=0 trunk=north campaign=spring id=1775142060.122>+14155553122",
    "3: +13125550101 > +14155553123 at 2026-04-02T15:02:00Z word=NO ANSWER answered=false talk=0 trunk=north campaign=spring",
  ]);
});

it("reads table: Asterisk CDR table", () => {
  const sample = readFixture(import.meta.dirname, "table.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "asterisk-cdr_database" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553141 at 2026-04-02T15:00:00Z word=BUSY talk=0 trunk=north id=1775142000.141>+14155553141",
    "2: +13125550101 > +14155553142 at 2026-04-02T15:01:00Z word=ANSWERED talk=30 trunk=north id=1775142060.142>+14155553142",
  ]);
});

it("tells calls to several callees apart that bear one channel's id, and joins what was tried for one of them", () => {
  const header =
    "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,uniqueid";
  const row = (second: number, dst: string, id: string) =>
    `2026-04-02 10:00:0${second},"""A"" <3125550101>",1001,${dst},out,SIP/1-1,SIP/t-1,Dial,x,9,0,NO ANSWER,${id}`;
  const tried = [row(0, "14155553101", "1775142000.1"), row(0, "14155553102", "1775142000.1")];
  const text = [header, ...tried, row(3, "914155553102", "1775142000.1"), row(4, "14155553101", "1.77514E+09")].join(
    "\n",
  );
  const head = readPartHead(Buffer.from(text), true);
  if (head.kind !== "records" || head.sample.kind !== "rows") throw new Error("these are rows");
  const { rows, lines } = head.sample;
  const found = createFormatRecogniser(FORMATS, GENERIC)(head.sample);
  const reader = createRecordReader(found.format, found.mapping, {
    header: found.header,
    timeZone: "UTC",
    country: "US",
  });
  const assembler = createLegAssembler(found.format.legs);
  const legs = rows.map((cells, index) => reader.read(cells, lines[index] ?? 0)).filter((read) => read.type === "leg");
  const attempts = [...legs.map((leg) => assembler.push(leg)), assembler.finish()].flatMap((step) => step.attempts);
  expect(attempts.map(({ attempt, joined }) => [attempt.callee, attempt.callId, joined.length])).toEqual([
    ["+14155553101", null, 0],
    ["+14155553101", "1775142000.1>+14155553101", 0],
    ["+14155553102", "1775142000.1>+14155553102", 1],
  ]);
});
