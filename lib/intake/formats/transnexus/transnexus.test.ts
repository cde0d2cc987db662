import { expect, it } from "vitest";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads archive: TransNexus NexOSS archive", () => {
  const sample = readFixture(import.meta.dirname, "archive.fixture.tsv", {
    delimiter: "\t",
    timeZone: "America/Chicago",
  });
  expect(sample.recognition).toMatchObject({ format: { id: "transnexus-archive" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +14155553401 at 2026-04-02T15:00:00Z talk=31 trunk=pbx-1 id=dHgtMQ==",
  ]);
});
