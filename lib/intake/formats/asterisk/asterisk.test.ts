import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads custom: Asterisk custom CDR file", () => {
  const sample = readFixture(import.meta.dirname, "custom.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "asterisk-cdr_custom" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553131 at 2026-04-02T15:00:00Z word=CONGESTION answered=false talk=0 trunk=north campaign=spring id=1775142000.131",
    "2: skipped, internal",
  ]);
});

it("reads freepbx: FreePBX CDR export", () => {
  const sample = readFixture(import.meta.dirname, "freepbx.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "freepbx" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155553111 at 2026-04-02T15:00:00Z word=BUSY talk=0 trunk=north id=1775142000.111",
  ]);
});

it("reads headed: Asterisk CDR (with header)", () => {
  const sample = readFixture(import.meta.dirname, "headed.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "asterisk-custom" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155553101 at 2026-04-02T15:00:00Z word=NO ANSWER talk=0 trunk=north campaign=spring id=1775142000.101",
    "3: skipped, internal",
    "4: skipped, inbound",
  ]);
});

it("reads master: Asterisk Master.csv", () => {
  const sample = readFixture(import.meta.dirname, "master.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "asterisk-cdr_csv" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553121 at 2026-04-02T15:00:00Z word=ANSWERED answered=true talk=30 trunk=north campaign=spring id=1775142000.121",
    "2: +13125550101 > +14155553122 at 2026-04-02T15:01:00Z word=FAILED answered=false talk=0 trunk=north campaign=spring id=1775142060.122",
    "3: +13125550101 > +14155553123 at 2026-04-02T15:02:00Z word=NO ANSWER answered=false talk=0 trunk=north campaign=spring",
  ]);
});

it("reads table: Asterisk CDR table", () => {
  const sample = readFixture(import.meta.dirname, "table.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "asterisk-cdr_database" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553141 at 2026-04-02T15:00:00Z word=BUSY talk=0 trunk=north id=1775142000.141",
    "2: +13125550101 > +14155553142 at 2026-04-02T15:01:00Z word=ANSWERED talk=30 trunk=north id=1775142060.142",
  ]);
});
