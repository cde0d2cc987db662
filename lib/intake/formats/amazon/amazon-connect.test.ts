import { expect, it } from "vitest";
import { readFixture, readTable, tell } from "@/lib/testing/read-sample";

it("reads contacts: Amazon Connect contact records", () => {
  const sample = readFixture(import.meta.dirname, "contacts.fixture.json", { timeZone: "America/Chicago" });
  expect(sample.recognition).toMatchObject({ format: { id: "amazon-connect" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "1: +13125550101 > +14155551201 at 2026-04-02T15:00:00Z word=CUSTOMER_DISCONNECT amd=HUMAN_ANSWERED answered=true talk=40 id=ac-1",
    "2: +13125550101 > +14155551202 at 2026-04-02T15:01:00Z word=TELECOM_PROBLEM answered=false id=ac-2",
    "3: skipped, inbound",
    "4: skipped, not_an_attempt",
    "5: skipped, internal",
  ]);
});

it("reads the table of a contact search, whose names are words", () => {
  const sample = readTable(
    [
      "Contact ID,Channel,Initiation method,Initiation timestamp,System phone number,Queue,Customer phone number,Disconnect timestamp,Disconnect reason",
      "cs-1,Voice,Outbound,2026-10-13T14:02:11Z,+13125550101,Sales,+12125550123,2026-10-13T14:03:11Z,TELECOM_BUSY",
      "cs-2,Voice,Inbound,2026-10-13T14:06:11Z,+13125550101,Sales,+12125550125,2026-10-13T14:07:21Z,CUSTOMER_DISCONNECT",
      "cs-3,Chat,API,2026-10-13T14:08:11Z,+13125550101,Sales,+12125550126,2026-10-13T14:09:21Z,CUSTOMER_DISCONNECT",
    ].join("\n"),
    ",",
  );
  expect(sample.recognition).toMatchObject({ format: { id: "amazon-connect-search" }, confidence: "exact" });
  expect(tell(sample)).toEqual([
    "2: +13125550101 > +12125550123 at 2026-10-13T14:02:11Z word=TELECOM_BUSY campaign=Sales id=cs-1",
    "3: skipped, inbound",
    "4: skipped, not_an_attempt",
  ]);
});
