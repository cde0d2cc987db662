import { expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";
import { readFixture, tell } from "@/lib/testing/read-sample";

it("reads opencdrrate: a call that nobody answered has its end alone", () => {
  const sample = readFixture(import.meta.dirname, "opencdrrate.fixture.csv", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "freeswitch-opencdrrate-rows" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155553601 at 2026-04-02T15:00:10Z answered=true talk=310 trunk=gw-a campaign=sales id=6b1f0e2a-1111-4222-8333-444455556601",
    "2: +13125550101 > +14155553602 at 2026-04-02T15:06:00Z answered=false talk=0 trunk=gw-a campaign=sales id=6b1f0e2a-1111-4222-8333-444455556602",
  ]);
});

it("knows the template by its header", () => {
  const header = ["uuid", "signal_bond", "direction", "ani", "destination_number", "answer_stamp", "end_stamp"];
  const rows = [[...header, "billsec", "accountcode", "userfield", "network_addr", "regex('x')", "sip_gateway_name"]];
  const found = createFormatRecogniser(FORMATS, GENERIC)({ kind: "rows", rows, lines: [1] });
  expect(found).toMatchObject({ format: { id: "freeswitch-opencdrrate" }, confidence: "exact", headerLine: 1 });
});
