import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { findImport } from "@/lib/intake/import/import.store";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { startImport } from "@/lib/pipeline/import/start-import";
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

async function takeFile(filename: string, bytes: Buffer, format = "freeswitch-json") {
  const tenant = await aTenant("Honest");
  const id = await startImport(tenant.scope, { filename, again: true }, Readable.from([bytes]));
  await importUpload(tenant.scope, id, () => NOW, new AbortController().signal);
  const done = await findImport(tenant.scope, id);
  expect(done?.format).toBe(format);
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
  const row = (id: string) => `${id},+13125550103,+12125551234,2026-03-10T15:00:00Z,0,603`;
  const head = "callId,callerId,callee,startedAt,durationMs,sipCode";
  const files = [
    { name: "1.csv", content: `${head},carrier\n${row("a")},Northern Bell\n` },
    { name: "2.csv", content: `${head},reason\n${row("b")},SIP;cause=603\n` },
    { name: "3.csv", content: `${head}\n${row("c")}\n` },
  ];
  for (const ordered of [files, files.toReversed()]) {
    const { cannotShow } = await takeFile("calls.zip", zipArchive(ordered), "ringworthy");
    expect(cannotShow).toEqual(["phrase", "attestation"]);
  }
});

it("does not say that causes of failure are missing where no call failed", async () => {
  const answered = { hangup_cause: "NORMAL_CLEARING", answer_uepoch: "1775142001000000", billsec: "4" };
  const { cannotShow } = await take(1, answered);
  expect(cannotShow).toEqual(["carrier", "attestation"]);
});
