import fs from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { foundCustomer, sharedProduct } from "@/e2e/customer";
import { productDump, productLog, tracesInLogs } from "@/e2e/private-traces";

/** Callees of this journey alone, so that whatever is found of them was not said of a caller ID. */
const CALLEES = ["9075550142", "9075550143", "9075550144", "9075550145", "9075550146"] as const;
const CALLER_ID = "+13125550103";
const GOOD = CALLEES.map(
  (callee, n) =>
    `g-${n},${CALLER_ID},+1${callee},2026-03-0${n + 1}T14:00:00Z,0,603,Network Blocked,"SIP;cause=603;text=""v=analytics1;url=https://redress.example/?to=+1${callee}""",Carrier A`,
);
const BAD = [
  `b-1,${CALLER_ID},(907) 555-0142,never,0,486,Busy Here,,`,
  `b-2,nobody,1-907-555-0143,2026-03-01T14:00:00Z,x,y,,,`,
  `b-3,${CALLER_ID},907.555.0144,2026-03-01T14:00:00Z,0,200 to 1 907 555 0145,,,`,
  `b-4,${CALLER_ID},sip:+1 907 555 0146@carrier.example,2026-13-45,0,486,,,"never closed`,
];
const FILE = `callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase,reason,carrier\n${[...GOOD, ...BAD].join("\n")}\n`;
const UNKNOWN = `alpha,beta,gamma\n${CALLEES.map((callee) => `x,${callee},+1 ${callee}`).join("\n")}\n`;

test("after a whole journey neither the log nor the database holds a callee's number or a secret", async () => {
  const testInfo = test.info();
  const { dataDir, url } = sharedProduct();
  const customer = await foundCustomer(sharedProduct(), "Private clinic");
  await fs.mkdir(testInfo.outputPath(), { recursive: true });
  const upload = async (name: string, bytes: string | Buffer) => {
    const file = path.join(testInfo.outputPath(), name);
    await fs.writeFile(file, bytes);
    return customer.ended((await customer.upload(file, { filename: name, source: "Trunk" })).id, 30_000);
  };
  const send = async (way: string, init: RequestInit = {}) => (await fetch(`${url}${way}`, init)).status;
  const post = (body: string, headers: Record<string, string> = {}) => ({
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

  await test.step("files: good rows and bad ones, columns that nobody knows, a damaged archive", async () => {
    expect(await upload("calls.csv", FILE)).toMatchObject({ status: "completed_with_rejections" });
    const unknown = await upload("unknown.csv", UNKNOWN);
    expect(unknown.status).toBe("needs_mapping");
    const mapping = JSON.stringify({ columns: { callee: CALLEES[0], callerId: "beta" }, timeZone: `+1 ${CALLEES[1]}` });
    expect(
      await send(`/api/v1/imports/${unknown.id}/mapping`, { ...customer.asKey(post(mapping)), method: "PUT" }),
    ).toBe(422);
    const packed = gzipSync(FILE.repeat(2_000));
    packed.fill(7, packed.length >> 1);
    expect(await upload("damaged.csv.gz", packed)).toMatchObject({ status: "failed" });
  });

  await test.step("calls that are pushed, and requests that are wrong in every way", async () => {
    const call = {
      callId: "p-1",
      callerId: CALLER_ID,
      callee: `+1${CALLEES[0]}`,
      startedAt: "yesterday",
      sipCode: 486,
    };
    expect(await send("/api/v1/calls", customer.asKey(post(JSON.stringify([call]))))).toBeLessThan(500);
    expect(await send("/api/v1/calls", customer.asKey(post(`[{"callee":"+1${CALLEES[1]}"`)))).toBe(400);
    expect(await send(`/api/v1/caller-ids/+1${CALLEES[2]}`, customer.asKey())).toBe(404);
    expect(await send(`/api/v1/calls?callee=${CALLEES[3]}&cursor=${CALLEES[3]}`, customer.asKey())).toBeLessThan(500);
    expect(await send(`/calls?q=${CALLEES[4]}&mail=ada@clinic.example`)).toBeLessThan(500);
    expect(await send(`/odd/+1${CALLEES[4]}`)).toBe(404);
    expect(await send("/api/v1/me", { headers: { authorization: `Bearer rw_live_${"Zm9v".repeat(8)}` } })).toBe(401);
  });

  await test.step("sign-ins, mails and accounts that come to nothing", async () => {
    const form = new URLSearchParams({
      email: customer.owner.email,
      password: "wrong horse",
      csrfToken: "eyJhbGciOiJub25lIn0",
    });
    expect(await send("/api/auth/callback/credentials", { method: "POST", body: form })).toBeLessThan(500);
    const email = customer.owner.email;
    expect(await send("/api/v1/password-resets", post(JSON.stringify({ email })))).toBe(202);
    const secret = "eyJhbGciOiJub25lIn0wrong horse";
    const reset = JSON.stringify({ secret, password: "correct horse battery staple" });
    expect(await send("/api/v1/password-resets/confirmation", post(reset))).toBeLessThan(500);
    const again = { email, password: "correct horse battery", organizationName: "Again" };
    expect(await send("/api/v1/sign-up", post(JSON.stringify(again)))).toBeLessThan(500);
  });

  const log = await productLog(dataDir);
  expect(log).toContain('"route":"/imports/{id}/mapping"');
  expect(log).toContain('"msg":"import ends"');
  expect(await tracesInLogs(dataDir)).toEqual([]);
  const dump = await productDump(dataDir);
  expect(dump).toContain(CALLER_ID);
  const digits = dump.replace(/[\s().-]/g, "");
  expect(CALLEES.filter((callee) => dump.includes(callee) || digits.includes(callee))).toEqual([]);
  expect(dump).not.toContain(customer.owner.password);
});
