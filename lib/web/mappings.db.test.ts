import { beforeAll, describe, expect, it } from "vitest";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { CallPage } from "@/lib/present/calls/call.schema";
import { Import } from "@/lib/present/import/import.schema";
import { MappingPreview, MappingProposal, SavedMappingList } from "@/lib/present/import/mapping.schema";
import { Problem } from "@/lib/present/problem.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const HEADER = "Wer;Wen;Wann;Ergebnis;Sekunden";
const file = (day: string) =>
  `${[
    HEADER,
    `312 555 0103;212 555 0100;${day} 10:00:00;200;20`,
    `312 555 0103;212 555 0101;${day} 10:01:00;608;0`,
    `312 555 0103;212 555 0101;${day} 10:01:00;608;0`,
    `312 555 0103;nobody;${day} 10:02:00;603;0`,
  ].join("\n")}\n`;

let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
});

const get = async (path: string) => (await callApi(path, { headers: clinic.asKey })).json();
const send = (path: string, method: "PUT" | "POST", mapping: unknown) =>
  callApi(path, { method, headers: clinic.asKey, json: { mapping } });
const waiting = (day: string, query = "") =>
  importThroughApi(clinic, file(day), NOW, `filename=calls.csv&timeZone=America/Chicago${query}`);

describe("a file of unknown columns", () => {
  let id: string;
  let proposal: MappingProposal;
  beforeAll(async () => {
    ({ id } = await waiting("4/5/2026", "&source=trunk-a"));
    proposal = MappingProposal.parse(await get(`/imports/${id}/mapping`));
  });

  it("waits, and says why", async () => {
    const stopped = Import.parse(await get(`/imports/${id}`));
    expect(stopped).toMatchObject({ status: "needs_mapping", rows: { read: 0 }, error: { code: "not_call_records" } });
  });

  it("is shown with a proposal by the look of its values, and the zone that was given with it", () => {
    expect(proposal.columns.map(({ name }) => name)).toEqual(HEADER.split(";"));
    expect(proposal.rows[0]).toEqual({
      line: 2,
      cells: ["312 555 0103", "212 555 0100", "4/5/2026 10:00:00", "200", "20"],
    });
    expect(proposal.mapping).toMatchObject({
      columns: { callerId: { from: ["wer"] }, callee: { from: ["wen"] }, startedAt: { from: ["wann"] } },
      timeZone: "America/Chicago",
      country: "US",
    });
    expect(proposal.confidence.callerId).toBeLessThan(0.5);
    expect(proposal.isDateOrderOpen).toBe(true);
  });

  it("is tried without storing anything", async () => {
    const columns = { ...proposal.mapping.columns, durationMs: { from: ["sekunden"], unit: "s" } };
    const mapping = { ...proposal.mapping, columns, dateOrder: "dmy" };
    const tried = MappingPreview.parse(await (await send(`/imports/${id}/mapping/preview`, "POST", mapping)).json());
    expect(tried).toMatchObject({
      isWhole: true,
      isDateOrderOpen: false,
      rows: { read: 4, imported: 2, duplicate: 1, rejected: 1, skipped: 0 },
      rejectedReasons: { not_a_phone_number: 1 },
      outcomes: { rejected_608: 2, answered: 1 },
    });
    expect(tried.records.map(({ becomes }) => becomes)).toEqual(["call", "call", "call", "rejected"]);
    expect(tried.records[0]).toMatchObject({
      callerId: "+13125550103",
      startedAt: "2026-05-04T15:00:00.000Z",
      outcome: "answered",
      durationMs: 20_000,
    });
    expect(tried.cannotShow).toContain("reason");
    expect(Import.parse(await get(`/imports/${id}`)).status).toBe("needs_mapping");
  });

  it("is not read while a column is missing, or is none of the file", async () => {
    const { callee: _, ...columns } = proposal.mapping.columns;
    const response = await send(`/imports/${id}/mapping`, "PUT", { ...proposal.mapping, columns });
    expect(response.status).toBe(422);
    expect(Problem.parse(await response.json()).errors?.[0]?.path).toBe("mapping.columns.callee");
    const elsewhere = { ...proposal.mapping.columns, callee: { from: ["empfaenger"] } };
    const absent = await send(`/imports/${id}/mapping`, "PUT", { ...proposal.mapping, columns: elsewhere });
    expect([absent.status, Problem.parse(await absent.json()).errors?.[0]?.path]).toEqual([
      422,
      "mapping.columns.callee",
    ]);
    const odd = await send(`/imports/${id}/mapping`, "PUT", { ...proposal.mapping, formatId: "unheard-of" });
    expect(odd.status).toBe(422);
  });

  it("is read from its kept bytes once somebody has confirmed", async () => {
    const taken = await send(`/imports/${id}/mapping`, "PUT", { ...proposal.mapping, dateOrder: "dmy" });
    expect([taken.status, Import.parse(await taken.json()).status]).toEqual([202, "queued"]);
    await importUpload(clinic.scope, id, () => NOW, new AbortController().signal);
    const done = Import.parse(await get(`/imports/${id}`));
    expect(done).toMatchObject({
      status: "completed_with_rejections",
      rows: { read: 4, imported: 2, duplicate: 1, rejected: 1 },
      firstCallAt: "2026-05-04T15:00:00.000Z",
    });
    expect(done.error).toBeUndefined();
    expect((await send(`/imports/${id}/mapping`, "PUT", proposal.mapping)).status).toBe(409);
  });

  it("is recognised the next time, without asking, for that source alone", async () => {
    expect(await waiting("5/5/2026", "&source=trunk-a")).toMatchObject({
      rows: { read: 4, imported: 2 },
      firstCallAt: "2026-05-05T15:00:00.000Z",
    });
    expect((await waiting("6/5/2026", "&source=trunk-b")).status).toBe("needs_mapping");
  });

  it("can be mapped otherwise later, and asked about again", async () => {
    const [saved] = SavedMappingList.parse(await get("/mappings")).data;
    expect(saved).toMatchObject({ source: "trunk-a", formatName: "Table of calls" });
    const path = `/mappings/${saved?.id}`;
    const { startedAt: _, ...without } = MappingProposal.shape.mapping.parse(saved?.mapping).columns;
    for (const columns of [without, { ...without, startedAt: { from: ["hora"] } }]) {
      const refused = await send(path, "PUT", { ...saved?.mapping, columns });
      const { errors } = Problem.parse(await refused.json());
      expect([refused.status, errors?.map((error) => error.path)]).toEqual([422, ["mapping.columns.startedAt"]]);
    }
    const changed = await send(path, "PUT", { ...saved?.mapping, dateOrder: "mdy" });
    expect(changed.status).toBe(200);
    expect((await waiting("7/5/2026", "&source=trunk-a")).firstCallAt).toBe("2026-07-05T15:00:00.000Z");
    expect((await callApi(path, { method: "DELETE", headers: clinic.asKey })).status).toBe(204);
    expect((await callApi(path, { method: "DELETE", headers: clinic.asKey })).status).toBe(404);
    expect((await waiting("8/5/2026", "&source=trunk-a")).status).toBe("needs_mapping");
  });
});

describe("files that wait together", () => {
  const statusOf = async (id: string) => Import.parse(await get(`/imports/${id}`)).status;

  it("are all read once the columns of one are confirmed; those of other columns or another source wait on", async () => {
    const [first, alike, elsewhere] = [
      await waiting("13/5/2026", "&source=trunk-c"),
      await waiting("14/5/2026", "&source=trunk-c"),
      await waiting("15/5/2026", "&source=trunk-d"),
    ];
    const other = await importThroughApi(clinic, "x;y;z\n1;2;3\n", NOW, "filename=other.csv&source=trunk-c");
    expect([first, alike, elsewhere, other].map(({ status }) => status)).toEqual(Array(4).fill("needs_mapping"));
    const { mapping } = MappingProposal.parse(await get(`/imports/${first.id}/mapping`));
    expect((await send(`/imports/${first.id}/mapping`, "PUT", mapping)).status).toBe(202);
    expect(await Promise.all([alike.id, elsewhere.id, other.id].map(statusOf))).toEqual([
      "queued",
      "needs_mapping",
      "needs_mapping",
    ]);
    await importUpload(clinic.scope, alike.id, () => NOW, new AbortController().signal);
    expect(await statusOf(alike.id)).toBe("completed_with_rejections");
  });
});

describe("a file whose columns are understood by their names", () => {
  const csv = "ani,dnis,start time,sip code\n+13125550103,+12125550100,2026-03-01 10:00:00,200\n";

  it("is read at once for programs", async () => {
    expect((await importThroughApi(clinic, csv, NOW)).status).toBe("completed");
  });

  it("waits for whoever wants to look first", async () => {
    const stopped = await importThroughApi(clinic, csv, NOW, "filename=a.csv&review=true&again=true");
    expect(stopped).toMatchObject({ status: "needs_mapping", error: { code: "columns_to_confirm" } });
    const { mapping } = MappingProposal.parse(await get(`/imports/${stopped.id}/mapping`));
    await send(`/imports/${stopped.id}/mapping`, "PUT", mapping);
    await importUpload(clinic.scope, stopped.id, () => NOW, new AbortController().signal);
    expect(Import.parse(await get(`/imports/${stopped.id}`))).toMatchObject({
      status: "completed",
      rows: { read: 1, duplicate: 1 },
    });
  });
});

describe("a file that tells the direction in words that nobody knows", () => {
  it("waits, and says what it is about", async () => {
    const csv = "ani,dnis,start time,sip code,direction\n+13125550103,+12125550100,2026-03-01 10:00:00,200,palabas\n";
    const stopped = await importThroughApi(clinic, csv, NOW);
    expect(stopped).toMatchObject({ status: "needs_mapping", error: { code: "columns_to_confirm" } });
    expect(stopped.error?.message).toContain('"palabas" in the column "direction"');
  });

  it("is read as somebody says what its values mean, and so is the next one", async () => {
    const csv = (day: string) =>
      `ani,dnis,start time,sip code,way\n${["1", "2", "1", "3"]
        .map((way, at) => `+13125550103,+1212555010${at},2026-03-${day} 10:0${at}:00,200,${way}`)
        .join("\n")}\n`.replace("way", "call direction");
    const stopped = await importThroughApi(clinic, csv("02"), NOW, "filename=a.csv&source=coded");
    expect(stopped.error?.message).toContain("say what it means");
    const proposal = MappingProposal.parse(await get(`/imports/${stopped.id}/mapping`));
    const path = `/imports/${stopped.id}/mapping`;
    const trial = async (directions: unknown) => send(`${path}/preview`, "POST", { ...proposal.mapping, directions });
    const asked = MappingPreview.parse(await (await send(`${path}/preview`, "POST", proposal.mapping)).json());
    expect(asked.rows.imported).toBe(0);
    expect(asked.directions).toEqual([
      { value: "1", records: 2, means: null },
      { value: "2", records: 1, means: null },
      { value: "3", records: 1, means: null },
    ]);
    const directions = { "1": "outbound", "2": "inbound", "3": "internal" };
    const tried = MappingPreview.parse(await (await trial(directions)).json());
    expect(tried).toMatchObject({ rows: { imported: 2, skipped: 2 }, skippedReasons: { inbound: 1, internal: 1 } });
    expect((await trial({ "+12125550100": "outbound" })).status).toBe(422);
    expect((await send(path, "PUT", { ...proposal.mapping, directions })).status).toBe(202);
    await importUpload(clinic.scope, stopped.id, () => NOW, new AbortController().signal);
    expect(Import.parse(await get(`/imports/${stopped.id}`))).toMatchObject({
      status: "completed",
      rows: { read: 4, imported: 2, skipped: 2 },
    });
    expect(await importThroughApi(clinic, csv("03"), NOW, "filename=b.csv&source=coded")).toMatchObject({
      status: "completed",
      rows: { read: 4, imported: 2, skipped: 2 },
    });
  });
});

describe("a file with status words that nobody knows", () => {
  it("is read as somebody says what they mean, and the words themselves are kept", async () => {
    const rows = ["Nadie coge,31", "Nadie coge,0", "Vendido,40", "Sin red,0"].map(
      (end, at) => `+13125550104,+1212555010${at},2026-03-05 11:0${at}:00,${end}`,
    );
    const csv = `ani,dnis,start time,status,duration\n${rows.join("\n")}\n`;
    const stopped = await importThroughApi(clinic, csv, NOW, "filename=words.csv&source=words&review=true");
    const path = `/imports/${stopped.id}/mapping`;
    const { mapping } = MappingProposal.parse(await get(path));
    const trial = async (change: object) =>
      MappingPreview.parse(await (await send(`${path}/preview`, "POST", { ...mapping, ...change })).json());
    const asked = await trial({});
    expect(asked.statuses).toEqual([
      { value: "Nadie coge", records: 2, means: null },
      { value: "Vendido", records: 1, means: null },
      { value: "Sin red", records: 1, means: null },
    ]);
    expect(asked.outcomes).toEqual({ answered: 2, unknown: 2 });
    const statuses = { "Nadie coge": "no_answer", "Sin red": "network_failure" };
    expect((await trial({ statuses })).outcomes).toEqual({ no_answer: 2, answered: 1, network_failure: 1 });
    expect((await send(path, "PUT", { ...mapping, statuses })).status).toBe(202);
    await importUpload(clinic.scope, stopped.id, () => NOW, new AbortController().signal);
    const { data } = CallPage.parse(await get("/calls?callerId=%2B13125550104"));
    expect(data.map(({ outcome, phrase, durationMs }) => [outcome, phrase, durationMs])).toEqual([
      ["network_failure", "Sin red", 0],
      ["answered", null, 40_000],
      ["no_answer", "Nadie coge", 0],
      ["no_answer", "Nadie coge", null],
    ]);
  });
});

describe("a file of a known format whose dates read both ways", () => {
  const csv =
    "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,recordingfile,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,linkedid,peeraccount,sequence\n" +
    '04/05/2026 10:00,"""A"" <105>",105,12125550100,from-internal,SIP/105-1,SIP/trunk-2,Dial,x,30,20,ANSWERED,3,,a.1,,,,105,A,13125550103,A,,a.1,,1\n';

  it("asks for the order alone, and keeps the rest of the format", async () => {
    const stopped = await importThroughApi(clinic, csv, NOW);
    expect(stopped).toMatchObject({ status: "needs_mapping", error: { code: "ambiguous_dates" } });
    const proposal = MappingProposal.parse(await get(`/imports/${stopped.id}/mapping`));
    expect(proposal).toMatchObject({ isDateOrderOpen: true, mapping: { formatId: "freepbx" } });
    await send(`/imports/${stopped.id}/mapping`, "PUT", { ...proposal.mapping, dateOrder: "mdy", timeZone: "UTC" });
    await importUpload(clinic.scope, stopped.id, () => NOW, new AbortController().signal);
    expect(Import.parse(await get(`/imports/${stopped.id}`))).toMatchObject({
      rows: { read: 1, imported: 1 },
      firstCallAt: "2026-04-05T10:00:00.000Z",
    });
  });
});
