import { beforeAll, describe, expect, it } from "vitest";
import { renewAdvice } from "@/lib/pipeline/evaluate/renew-advice";
import { AdvicePage } from "@/lib/present/advice/advice.schema";
import { ComplaintFileItem, ObservationItem, ObservationPage } from "@/lib/present/redress/observation.schema";
import { RedressCaseItem } from "@/lib/present/redress/redress.schema";
import { RegisteredNumberPage, RegistrationFileItem } from "@/lib/present/redress/registration.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const [NUMBER, OTHER] = ["+13125550100", "+13125550101"];

let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic", "UTC");
  const days = ["2026-11-10", "2026-11-20"];
  const runs = [
    ...days.map((day) => ({ callerId: NUMBER, startedAt: `${day}T14:00:00Z`, count: 60, sip: 200 })),
    { callerId: OTHER, startedAt: "2026-11-15T14:00:00Z", count: 60, sip: 200 },
  ];
  await importThroughApi(clinic, callFile(runs), NOW);
});

const get = async (path: string) => (await callApi(path, { headers: clinic.asKey })).json();
const send = (method: "POST" | "PUT" | "DELETE", path: string, json?: unknown) =>
  callApi(path, { method, headers: clinic.asKey, ...(json === undefined ? {} : { json }) });
const sendText = (method: "POST" | "PUT", path: string, body: string) =>
  callApi(path, { method, headers: { ...clinic.asKey, "content-type": "text/csv" }, body });
const advice = async (ruleId: string, callerId: string) => {
  await renewAdvice(clinic.scope, NOW);
  const page = AdvicePage.parse(await get(`/advice?callerId=${encodeURIComponent(callerId)}`));
  return page.data.find((one) => one.ruleId === ruleId)?.evidence.readings.map(({ name, value }) => [name, value]);
};

describe("a label that somebody saw", () => {
  it("is written down with how bad it is, and a case leads through the engine behind the carrier", async () => {
    const seen = { callerId: NUMBER, label: "Scam Likely", carrier: "T-Mobile", device: "iPhone" };
    const added = ObservationItem.parse(await (await send("POST", "/observations", seen)).json());
    expect(added).toMatchObject({ severity: "scam", source: "seen", hasOwnCalls: null, carrier: "T-Mobile" });
    const opened = await send("POST", "/redress-cases", { kind: "label", observationId: added.id });
    expect(RedressCaseItem.parse(await opened.json())).toMatchObject({
      kind: "label",
      blocker: "first-orion",
      label: { text: "Scam Likely", where: "T-Mobile, iPhone" },
    });
    const page = ObservationPage.parse(await get("/observations?kind=seen"));
    expect(page.data.map(({ id }) => id)).toEqual([added.id]);
    expect((await send("DELETE", `/observations/${added.id}`)).status).toBe(204);
    expect((await send("DELETE", `/observations/${added.id}`)).status).toBe(404);
  });

  it.each([
    [{ callerId: "+12025550199", label: "x" }, 404],
    [{ callerId: "abc", label: "x" }, 422],
    [{ callerId: NUMBER, label: "" }, 422],
    [{ callerId: NUMBER, label: "x".repeat(121) }, 422],
    [{ callerId: NUMBER, label: "x", observedAt: "2999-01-01" }, 422],
    [{ callerId: NUMBER, label: "x", severity: "awful" }, 422],
    [{ callerId: NUMBER, label: "a\u0000b" }, 400],
  ])("that makes no sense is refused: %j", async (seen, status) =>
    expect((await send("POST", "/observations", seen)).status).toBe(status),
  );
});

const FTC =
  "Company_Phone_Number,Created_Date,Violation_Date,Consumer_City,Consumer_State,Consumer_Area_Code,Subject,Recorded_Message_Or_Robocall\n";
const complaint = (number: string, day: string, second = 0) =>
  `${number},${day} 18:00:0${second},${day} 10:00:00,"Springfield, East",IL,217,"Reducing your debt (credit cards, loans)",Y\n`;

describe("the list of labels", () => {
  it("begins with what was seen last, whenever it was entered, and comes in pages", async () => {
    const days = ["2026-11-10", "2026-11-18", "2026-11-02", "2026-11-18"];
    const entered: string[] = [];
    for (const day of days) {
      const seen = { callerId: NUMBER, label: "Spam", observedAt: `${day}T15:00:00Z` };
      entered.push(ObservationItem.parse(await (await send("POST", "/observations", seen)).json()).id);
    }
    const listed: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const path: string = `/observations?kind=seen&limit=1${cursor === "" ? "" : `&cursor=${cursor}`}`;
      const page = ObservationPage.parse(await get(path));
      listed.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(listed).toEqual([3, 1, 0, 2].map((place) => entered[place]));
    expect((await send("POST", "/observations?cursor=x", {})).status).toBe(400);
    for (const id of entered) await send("DELETE", `/observations/${id}`);
  });
});

describe("files of public complaints", () => {
  it("bring those about own numbers, once, and nothing of who complained", async () => {
    const file = `${FTC}${complaint("3125550100", "2026-11-20")}${complaint("3125550100", "2026-11-15", 1)}${complaint("2025550199", "2026-11-20")}0000,,,,,,,\n`;
    const first = await sendText("POST", "/complaint-files", file);
    expect(ComplaintFileItem.parse(await first.json())).toEqual({
      source: "ftc",
      read: 4,
      broken: 0,
      matched: 2,
      added: 2,
    });
    expect(await (await sendText("POST", "/complaint-files", file)).json()).toMatchObject({ matched: 2, added: 0 });
    const page = ObservationPage.parse(await get("/observations?kind=complaints"));
    expect(page.data.map(({ observedAt, hasOwnCalls }) => [observedAt.slice(0, 10), hasOwnCalls])).toEqual([
      ["2026-11-20", true],
      ["2026-11-15", false],
    ]);
    // Random ids and hashes hold any three digits now and then.
    const { rows } = await db.database.pool.query(
      "select (to_jsonb(o) - 'id' - 'organization_id' - 'source_key')::text as row, source_key from observation o",
    );
    expect(JSON.stringify(rows.map(({ row }) => row))).not.toMatch(/Springfield|217/);
    for (const { source_key } of rows) expect(source_key).toMatch(/^[\w-]{43}$/);
  });

  it("feed advice, which tells complaints on days without own calls apart", async () => {
    expect(await advice("public-complaints", NUMBER)).toEqual([
      ["month", 2],
      ["quarter", 2],
      ["spoofed", 1],
    ]);
    expect(await advice("public-complaints", OTHER)).toBeUndefined();
  });

  it("of the FCC are told apart by their ids", async () => {
    const header =
      "id,issue_date,issue_time,issue_type,method,issue,caller_id_number,type_of_call_or_messge,advertiser_business_phone_number,state,zip,location_1\n";
    const row = (id: number) =>
      `${id},2026-11-10T00:00:00.000,10:00,Phone,Wired,Unwanted Calls,312-555-0101,Robocall,,IL,62701,\n`;
    const sent = await sendText("POST", "/complaint-files", header + row(1) + row(2) + row(1));
    expect(await sent.json()).toMatchObject({ source: "fcc", matched: 3, added: 2 });
  });

  it.each(["", "callerId,callee\n1,2\n", "\u0000\u0001", "x".repeat(200_000)])(
    "that are none are refused: %#",
    async (file) => expect((await sendText("POST", "/complaint-files", file)).status).toBe(422),
  );
});

describe("registrations", () => {
  const numbers = async (query = "") => RegisteredNumberPage.parse(await get(`/registrations${query}`)).data;

  it("are written down for many numbers at once, and taken away again", async () => {
    const wish = {
      callerIds: [NUMBER, OTHER, "+12025550199"],
      registry: "cnam",
      registeredOn: "2026-11-01",
      reference: "=HYPERLINK(1)",
    };
    const done = await send("PUT", "/registrations", wish);
    expect(await done.json()).toEqual({ callerIds: [NUMBER, OTHER] });
    expect((await numbers()).map(({ registrations }) => registrations.map(({ registry }) => registry))).toEqual([
      ["cnam"],
      ["cnam"],
    ]);
    expect(await numbers("?lacking=cnam")).toEqual([]);
    expect((await numbers("?q=555-0101")).map(({ callerId }) => callerId)).toEqual([OTHER]);
    expect((await numbers("?q=0101&lacking=free_caller_registry")).map(({ callerId }) => callerId)).toEqual([OTHER]);
    expect(await advice("not-registered", NUMBER)).toEqual([["registries", 1]]);
    const first = RegisteredNumberPage.parse(await get("/registrations?limit=1"));
    // As a caller passes it on who escapes nothing.
    const rest = RegisteredNumberPage.parse(await get(`/registrations?limit=1&cursor=${first.nextCursor}`));
    expect([...first.data, ...rest.data].map(({ callerId }) => callerId)).toEqual([NUMBER, OTHER]);
    expect((await callApi("/registrations?cursor=garbage", { headers: clinic.asKey })).status).toBe(400);
    await send("PUT", "/registrations", { ...wish, callerIds: [OTHER], registeredOn: null });
    expect((await numbers("?lacking=cnam")).map(({ callerId }) => callerId)).toEqual([OTHER]);
    const again = await send("PUT", "/registrations", { ...wish, callerIds: [OTHER], registeredOn: null });
    expect(await again.json()).toMatchObject({ status: 404, detail: "There is no registration to remove." });
    expect((await send("PUT", "/registrations", { ...wish, callerIds: ["+12025550199"] })).status).toBe(404);
    expect((await send("PUT", "/registrations", { ...wish, registeredOn: "0001-01-01" })).status).toBe(422);
  });

  it("go out as a file that no spreadsheet runs, and come in again", async () => {
    const file = await (await callApi("/registrations/file", { headers: clinic.asKey })).text();
    expect(file).toBe(`callerId,registry,registeredOn,reference\r\n${NUMBER},cnam,2026-11-01,'=HYPERLINK(1)\r\n`);
    const more = `${file}${OTHER},Branded calling,2026-11-02,x\n+12025550199,cnam,2026-11-02,\n${OTHER},nowhere,2026-11-02,\n`;
    const read = RegistrationFileItem.parse(await (await sendText("PUT", "/registrations/file", more)).json());
    expect(read).toMatchObject({ rows: 4, changed: 2, refused: [{ line: 5 }] });
    expect((await sendText("PUT", "/registrations/file", "a,b\n1,2\n")).status).toBe(422);
    expect((await sendText("PUT", "/registrations/file", "")).status).toBe(422);
  });
});
