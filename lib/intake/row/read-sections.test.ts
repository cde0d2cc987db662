import { expect, it } from "vitest";
import { readTable, tell } from "@/lib/testing/read-sample";

const HEADER = "Date,From,To,Duration";
const out = (minute: number) => `2026-10-13 10:0${minute}:00,+13125550101,+1415555016${minute},12`;
const inward = (minute: number) => `2026-10-13 10:0${minute}:00,+1415555016${minute},+13125550101,12`;

function kinds(...lines: readonly string[]): string[] {
  return tell(readTable(lines.join("\n"), ",")).map((line) => line.replace(/^(\d+: \+\d+ > \+\d+|[^+]*?) at .*/, "$1"));
}

it("leaves out calls that came in below a title, up to the next one", () => {
  const lines = ["Outgoing Calls", HEADER, out(0), "Incoming Calls", HEADER, inward(1), "Outgoing Calls,,,", out(2)];
  expect(kinds(...lines)).toEqual([
    "3: +13125550101 > +14155550160",
    "4: skipped, comment",
    "5: skipped, header_repeated",
    "6: skipped, inbound",
    "7: skipped, comment",
    "8: +13125550101 > +14155550162",
  ]);
});

it("leaves out all of a report of calls that came in", () => {
  expect(kinds("Received Calls", HEADER, inward(1), inward(2))).toEqual(["3: skipped, inbound", "4: skipped, inbound"]);
});

it("goes by the column of the direction where there is one", () => {
  const lines = ["Incoming Calls", `${HEADER},Direction`, `${out(0)},outbound`, "Incoming Calls", `${out(1)},outbound`];
  expect(kinds(...lines)).toEqual([
    "3: +13125550101 > +14155550160",
    "4: refused, null ragged_row 1",
    "5: +13125550101 > +14155550161",
  ]);
});

it("refuses rows below another header, whose columns are others, until the first header comes again", () => {
  const swapped = "Date,To,From,Duration";
  expect(kinds(HEADER, out(0), swapped, out(1), "", HEADER, out(2))).toEqual([
    "2: +13125550101 > +14155550160",
    "3: refused, null other_table 4",
    "4: refused, null other_table 4",
    "5: skipped, header_repeated",
    "6: +13125550101 > +14155550162",
  ]);
});

it("leaves out calls that came in below a header of their own, too", () => {
  expect(kinds(HEADER, out(0), "Inbound calls", "Date,To,From,Duration", inward(1))).toEqual([
    "2: +13125550101 > +14155550160",
    "3: skipped, comment",
    "4: skipped, header_repeated",
    "5: skipped, inbound",
  ]);
});

it("keeps what is no record below another header apart from what is", () => {
  expect(kinds(HEADER, out(0), "Extension,Calls,Duration,Status", "Total,7,9,", "Amy,3,5,").slice(1)).toEqual([
    "3: refused, null other_table 4",
    "4: skipped, totals_row",
    "5: refused, null other_table 4",
  ]);
});
