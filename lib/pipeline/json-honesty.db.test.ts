import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { findImport } from "@/lib/intake/import.store";
import { importUpload } from "@/lib/pipeline/import-upload";
import { startImport } from "@/lib/pipeline/start-import";
import { aTenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";
import { zipArchive } from "@/lib/testing/zip-archive";

testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");

function leg(number: number, more: object): string {
  const variables = {
    uuid: `bbbb0001-0000-4000-8000-${String(number).padStart(12, "0")}`,
    direction: "outbound",
    sip_from_user: "13125550101",
    sip_to_user: "14155550170",
    hangup_cause: "CALL_REJECTED",
    start_uepoch: String(1_775_142_000_000_000 + number * 60_000_000),
    end_uepoch: String(1_775_142_005_000_000 + number * 60_000_000),
    ...more,
  };
  return JSON.stringify({ variables });
}

/** Takes in records of FreeSWITCH of which the last one has more fields than all before it. */
async function take(records: number, last: object) {
  const legs = Array.from({ length: records }, (_, number) => leg(number, number === records - 1 ? last : {}));
  return takeFile("legs.ndjson", Buffer.from(legs.join("\n")));
}

async function takeFile(filename: string, bytes: Buffer) {
  const tenant = await aTenant("Honest");
  const id = await startImport(tenant.scope, { filename, again: true }, Readable.from([bytes]));
  await importUpload(tenant.scope, id, () => NOW, new AbortController().signal);
  const done = await findImport(tenant.scope, id);
  expect(done?.format).toBe("freeswitch-json");
  return { cannotShow: done?.cannotShow, sipCode: done?.signals.sipCode };
}

it("says what the records of a JSON file lack, though their format may hold it", async () => {
  const lacking = ["sipCode", "phrase", "reason", "603+", "607", "608", "carrier", "attestation"];
  expect(await take(3, {})).toEqual({ cannotShow: lacking, sipCode: 0 });
});

it("counts a field that stands in a single record, far behind the first ones", async () => {
  const more = { sip_term_status: "603", carrier_name: "Northern Bell", attestation: "A" };
  expect(await take(300, more)).toEqual({ cannotShow: ["phrase", "reason", "603+"], sipCode: 0.3 });
});

it("says of an archive what none of its files shows, in whichever order they come", async () => {
  const more = { sip_term_status: "603", carrier_name: "Northern Bell" };
  const files = [
    { name: "1.json", content: leg(1, more) },
    { name: "2.json", content: leg(2, { attestation: "A" }) },
    { name: "3.json", content: leg(3, {}) },
  ];
  const { cannotShow } = await takeFile("legs.zip", zipArchive(files));
  expect(cannotShow).toEqual(["phrase", "reason", "603+"]);
  expect((await takeFile("legs.zip", zipArchive(files.toReversed()))).cannotShow).toEqual(cannotShow);
});

it("does not say that causes of failure are missing where no call failed", async () => {
  const answered = { hangup_cause: "NORMAL_CLEARING", answer_uepoch: "1775142001000000", billsec: "4" };
  const { cannotShow } = await take(1, answered);
  expect(cannotShow).toEqual(["carrier", "attestation"]);
});
