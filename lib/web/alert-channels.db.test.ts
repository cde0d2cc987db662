import { createHmac } from "node:crypto";
import http from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeChannel } from "@/lib/alert/channels/make-channel.gateway";
import { HOUR_MS } from "@/lib/base/time-units";
import { deliverAlerts } from "@/lib/pipeline/tell/deliver-alerts";
import { env } from "@/lib/platform/env";
import {
  AlertChannelList,
  ChannelDeliveryPage,
  FreshAlertChannelItem,
} from "@/lib/present/delivery/alert-channel.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";
import type { Method } from "@/lib/web/define-route";

const db = testDatabase();
/** Deliveries are due from the moment the database notes them. */
const SOON = new Date(Date.now() + HOUR_MS);

interface Received {
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}
let received: Received[] = [];
let statuses: number[] = [];
let url = "";
const server = http.createServer(async (request, response) => {
  let body = "";
  for await (const piece of request) body += piece;
  received.push({ headers: request.headers, body });
  response.writeHead(statuses.shift() ?? 204, { Location: "http://169.254.169.254/" }).end();
});

let tenant: Tenant;
beforeAll(async () => {
  tenant = await aTenant("Channels");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/in`;
});
beforeEach(() => {
  received = [];
  statuses = [];
  env().ALLOW_PRIVATE_ADDRESSES = true;
});
afterEach(async () => {
  env().ALLOW_PRIVATE_ADDRESSES = false;
  await db.database.pool.query("delete from alert_channel");
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

const call = (method: Method, path: string, json?: unknown) =>
  callApi(`/alert-channels${path}`, { method, headers: tenant.asOwner, ...(json === undefined ? {} : { json }) });
const add = async (change: object = {}) => {
  const response = await call("POST", "", { kind: "webhook", name: "Ops", url, ...change });
  return FreshAlertChannelItem.parse(await response.json());
};
const log = async (id: string) => ChannelDeliveryPage.parse(await (await call("GET", `/${id}/deliveries`)).json()).data;
const list = async () => AlertChannelList.parse(await (await call("GET", "")).json()).data;
/** Sends what is due, and what is due after each pause, until nothing waits. */
async function deliver(from = SOON, rounds = 1): Promise<Date> {
  let at = from;
  for (let round = 0; round < rounds; round++) {
    await deliverAlerts(tenant.scope, () => at);
    const { rows } = await db.database.pool.query<{ at: Date | null }>(
      "select min(next_attempt_at) as at from delivery where organization_id = $1 and status in ('queued', 'sending')",
      [tenant.organization.id],
    );
    at = rows[0]?.at ?? at;
  }
  return at;
}
const signature = (secret: string, { headers, body }: Received) => {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
};

describe("a webhook", () => {
  it("is tested through the outbox, signed, and its log tells of it", async () => {
    const { id, secret } = await add();
    const asked = await call("POST", `/${id}/test`);
    expect([asked.status, await asked.json()]).toMatchObject([202, { status: "queued", attempts: 0 }]);
    await deliver();
    const [message] = received;
    if (message === undefined || secret === null) throw new Error("nothing came");
    expect(message.headers["webhook-signature"]).toBe(signature(secret, message));
    expect(message.headers["webhook-timestamp"]).toBe(String(Math.floor(SOON.getTime() / 1_000)));
    expect(JSON.parse(message.body)).toMatchObject({ type: "channel.test", data: { organization: "Channels" } });
    expect(await log(id)).toMatchObject([{ id: message.headers["webhook-id"], status: "sent", attempts: 1 }]);
  });

  it("is tried again with the same id and the same bytes when it answers 500", async () => {
    statuses = [500, 200];
    const { id } = await add();
    await call("POST", `/${id}/test`);
    const later = await deliver();
    expect(await list()).toMatchObject([{ lastError: "The address answered 500.", deadSince: null }]);
    await deliver(later);
    expect(received).toHaveLength(2);
    expect(received[1]?.headers["webhook-id"]).toBe(received[0]?.headers["webhook-id"]);
    expect(received[1]?.body).toBe(received[0]?.body);
    expect(await log(id)).toMatchObject([{ status: "sent", attempts: 2 }]);
    expect(await list()).toMatchObject([{ lastError: null, deadSince: null }]);
  });

  it("counts as dead when a message was given up, and as alive when the next arrives", async () => {
    statuses = [410];
    const { id } = await add();
    await call("POST", `/${id}/test`);
    await deliver();
    expect(await log(id)).toMatchObject([{ status: "failed", attempts: 1 }]);
    expect(await list()).toMatchObject([{ deadSince: SOON.toISOString() }]);
    await call("POST", `/${id}/test`);
    await deliver();
    expect(await list()).toMatchObject([{ deadSince: null, lastError: null }]);
  });

  it("is given up after eight tries", async () => {
    statuses = Array(9).fill(503);
    const { id } = await add();
    await call("POST", `/${id}/test`);
    await deliver(SOON, 9);
    expect(received).toHaveLength(8);
    expect(await log(id)).toMatchObject([{ status: "failed", attempts: 8 }]);
  });

  it("gets a message that was given up or arrived once more, the same bytes with the same id, but none that waits", async () => {
    statuses = [410];
    const { id } = await add();
    const sent = await (await call("POST", `/${id}/test`)).json();
    const again = (channel = id) => call("POST", `/${channel}/deliveries/${sent.id}/replay`);
    expect((await again()).status, "it waits already").toBe(409);
    await deliver();
    const answer = await again();
    expect([answer.status, await answer.json()]).toMatchObject([202, { id: sent.id, status: "queued", attempts: 0 }]);
    await deliver();
    expect((await again()).status, "it has arrived").toBe(202);
    await deliver();
    const told = received.map(({ headers, body }) => `${headers["webhook-id"]} ${body}`);
    expect([told.length, new Set(told).size]).toEqual([3, 1]);
    expect(await log(id)).toMatchObject([{ status: "sent", attempts: 1, lastError: null }]);
    const other = await add({ name: "Elsewhere" });
    expect((await again(other.id)).status, "it went to another channel").toBe(404);
    await call("PATCH", `/${id}`, { isEnabled: false });
    expect((await again()).status, "the channel is turned off").toBe(409);
  });

  it("is signed with the old secret, too, for a day after it got a new one", async () => {
    const { id, secret } = await add();
    const renewed = await call("POST", `/${id}/secret`);
    const fresh = String((await renewed.json()).secret);
    for (const [at, both] of [
      [SOON, true],
      [new Date(SOON.getTime() + 25 * HOUR_MS), false],
    ] as const) {
      await call("POST", `/${id}/test`);
      await deliver(at);
      const message = received.pop();
      if (message === undefined || secret === null) throw new Error("nothing came");
      const expected = [signature(fresh, message), ...(both ? [signature(secret, message)] : [])];
      expect(message.headers["webhook-signature"]).toBe(expected.join(" "));
    }
  });

  it("is not followed elsewhere", async () => {
    statuses = [302];
    const { id } = await add();
    await call("POST", `/${id}/test`);
    await deliver();
    expect(await log(id)).toMatchObject([{ lastError: "The address answered 302; redirects are not followed." }]);
    expect(received).toHaveLength(1);
  });
});

describe.each([
  ["slack", "blocks"],
  ["teams", "attachments"],
] as const)("a channel of %s", (kind, member) => {
  it("gets messages in its own form, unsigned, and has no secret", async () => {
    const { id, secret } = await add({ kind });
    expect(secret).toBeNull();
    expect((await call("POST", `/${id}/secret`)).status).toBe(409);
    await call("POST", `/${id}/test`);
    await deliver();
    expect(JSON.parse(received[0]?.body ?? "{}")).toHaveProperty(member);
    expect(received[0]?.headers).not.toHaveProperty("webhook-signature");
  });
});

describe("an address", () => {
  it.each([
    "http://hooks.example/in",
    "https://127.0.0.1/in",
    "https://[::1]/in",
    "https://169.254.169.254/latest/meta-data/",
    "https://10.0.0.5/",
    "https://2130706433/",
    "https://localhost/",
    "https://ada:secret@hooks.example/",
    "ftp://hooks.example/",
    "nonsense",
  ])("%s is refused", async (address) => {
    env().ALLOW_PRIVATE_ADDRESSES = false;
    const response = await call("POST", "", { kind: "webhook", name: "Ops", url: address });
    expect([response.status, (await response.json()).errors?.[0]?.path]).toEqual([422, "url"]);
  });

  it("that was let in before is not asked once private addresses may not be reached", async () => {
    const { id } = await add();
    await call("POST", `/${id}/test`);
    env().ALLOW_PRIVATE_ADDRESSES = false;
    await deliver();
    expect(received).toEqual([]);
    expect(await log(id)).toMatchObject([{ status: "failed" }]);
  });

  it("of a cloud's keys is refused even where private addresses may be reached", async () => {
    const response = await call("POST", "", { kind: "webhook", name: "Ops", url: "http://169.254.169.254/" });
    expect(response.status).toBe(422);
  });

  it("and the secret are sealed in the database and never shown again", async () => {
    const { secret } = await add();
    const { rows } = await db.database.pool.query<{ row: string }>(
      "select to_jsonb(t)::text as row from alert_channel t",
    );
    const shown = JSON.stringify(await list());
    for (const hidden of [String(secret), "/in"])
      for (const text of [rows[0]?.row, shown]) expect(text).not.toContain(hidden);
  });
});

describe("a channel that another AUTH_SECRET sealed", () => {
  it("says so before a message is lost, keeps what waits, and works again once address and secret are new", async () => {
    const present = env().AUTH_SECRET;
    env().AUTH_SECRET = "another secret of thirty-two characters";
    const { channel } = await makeChannel(tenant.scope, { kind: "webhook", name: "Ops", url, minSeverity: "medium" });
    env().AUTH_SECRET = present;
    const { id } = channel;
    expect(await list()).toMatchObject([{ id, lost: "address", lastError: null }]);
    await call("POST", `/${id}/test`);
    const later = await deliver();
    expect(await log(id)).toMatchObject([{ lastError: "The address was sealed under another AUTH_SECRET." }]);
    await call("PATCH", `/${id}`, { url });
    expect(await list()).toMatchObject([{ id, lost: "secret" }]);
    await call("POST", `/${id}/secret`);
    expect(await list()).toMatchObject([{ id, lost: null }]);
    await deliver(later);
    expect(await log(id)).toMatchObject([{ status: "sent", attempts: 2 }]);
  });
});

describe("a channel", () => {
  it("is changed, turned off and deleted with its log", async () => {
    const { id } = await add();
    await call("POST", `/${id}/test`);
    const changed = await call("PATCH", `/${id}`, { name: "Night", isEnabled: false, minSeverity: "critical" });
    expect(await changed.json()).toMatchObject({ name: "Night", isEnabled: false, minSeverity: "critical" });
    await deliver();
    expect(received).toEqual([]);
    expect(await log(id)).toMatchObject([{ status: "failed", lastError: "The channel is turned off." }]);
    expect((await call("POST", `/${id}/test`)).status).toBe(409);
    expect((await call("DELETE", `/${id}`)).status).toBe(204);
    expect((await call("DELETE", `/${id}`)).status).toBe(404);
    expect((await db.database.pool.query("select 1 from delivery")).rowCount).toBe(0);
  });

  it("is no mail: the outbox does not list its messages", async () => {
    const { id } = await add();
    await call("POST", `/${id}/test`);
    const outbox = await callApi("/outbox", { headers: tenant.asOwner });
    expect(await outbox.json()).toMatchObject({ data: [] });
  });
});
