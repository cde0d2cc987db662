import http from "node:http";
import NextAuth from "next-auth";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { authOptions } from "@/lib/account/sign-in/next-auth.gateway";
import { findPerson, sessionCookieName } from "@/lib/account/sign-in/session.gateway";
import { env } from "@/lib/platform/env";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";
import { ISSUER_CLIENT, startTestIssuer } from "@/lib/testing/test-issuer";
import { testSettings } from "@/lib/testing/test-settings";

const db = testDatabase();
const APP = "http://localhost:3000";
const VISITOR = { userAgent: "A browser", address: "203.0.113.7" };
const issuer = await startTestIssuer(`${APP}/api/auth/callback/oidc`);
testSettings({
  AUTH_OIDC_ISSUER: issuer.url,
  AUTH_OIDC_CLIENT_ID: ISSUER_CLIENT.id,
  AUTH_OIDC_CLIENT_SECRET: ISSUER_CLIENT.secret,
  SIGN_UP: "open",
});
let clinic: Tenant;
let told: string[] = [];
let number = 0;
beforeAll(() => {
  process.env.NEXTAUTH_URL = APP;
});
afterAll(async () => {
  delete process.env.NEXTAUTH_URL;
  await issuer.close();
});
beforeEach(async () => {
  clinic = await aTenant(`Clinic ${++number}`);
  told = [];
  issuer.tamper(null);
  issuer.signInAs({ sub: `sub-${number}`, email: clinic.owner.email, email_verified: true, name: "Ada" });
});
const confirmAddress = () =>
  db.database.prisma.user.update({ where: { id: clinic.owner.id }, data: { emailVerified: new Date() } });

/** Cookies by name, as a browser keeps them for one site. */
type Jar = Map<string, string>;

/** Asks next-auth as its route does. @returns where it leads to, and its answer */
async function askProduct(jar: Jar, method: string, path: string, body: Record<string, string> = {}) {
  const url = new URL(`${APP}/api/auth/${path}`);
  const answer: { location: string; body: unknown } = { location: "", body: null };
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => {
      if (name === "Location") answer.location = String(value);
      if (name === "Set-Cookie") for (const line of [value].flat()) keep(jar, line);
      return response;
    },
    getHeader: () => [],
    end: () => undefined,
    json: (given: unknown) => {
      answer.body = given;
    },
    send: (given: unknown) => {
      answer.body = given;
    },
  };
  const nextauth = url.pathname.split("/").slice(3);
  const query = { ...Object.fromEntries(url.searchParams), nextauth };
  const tell = async (account: string) => void told.push(account);
  await NextAuth(authOptions(VISITOR, tell))(
    { method, query, body, cookies: Object.fromEntries(jar), headers: {} },
    response,
  );
  return answer;
}

function keep(jar: Jar, line: string): void {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (name === undefined || value === undefined) return;
  if (value === "") jar.delete(name);
  else jar.set(name, decodeURIComponent(value));
}

/** Goes from the sign-in page to the issuer and back. @returns the browser's cookies, and where the product leads it to */
async function signIn(change: (back: URL) => URL = (back) => back): Promise<{ jar: Jar; location: string }> {
  const jar: Jar = new Map();
  const { body } = await askProduct(jar, "GET", "csrf");
  const csrfToken = typeof body === "object" && body !== null && "csrfToken" in body ? String(body.csrfToken) : "";
  const { location } = await askProduct(jar, "POST", "signin/oidc", { csrfToken, callbackUrl: APP });
  const atIssuer: Jar = new Map();
  let next = location;
  while (next.startsWith(issuer.url)) {
    const cookie = [...atIssuer].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) keep(atIssuer, line);
    const to = response.headers.get("location");
    if (to === null) throw new Error(`The issuer stopped at ${next}: ${await response.text()}`);
    next = new URL(to, next).href;
  }
  const back = change(new URL(next));
  const done = await askProduct(jar, "GET", `${back.pathname.replace("/api/auth/", "")}${back.search}`);
  return { jar, location: done.location };
}

const personOf = (jar: Jar) => findPerson((name) => jar.get(name), new Date());

describe("signing in at a real issuer", () => {
  it("begins a session for the account whose address both sides have proven", async () => {
    await confirmAddress();
    const { jar, location } = await signIn();
    expect(location).toBe(APP);
    expect((await personOf(jar))?.email).toBe(clinic.owner.email);
  });

  it("writes down once, in each organisation of theirs, that the issuer was connected to an account", async () => {
    await confirmAddress();
    const { prisma } = db.database;
    const other = await aTenant(`Second ${number}`);
    await prisma.membership.create({
      data: { organizationId: other.organization.id, userId: clinic.owner.id, role: "viewer" },
    });
    await signIn();
    await signIn();
    const lines = await prisma.auditEvent.findMany({
      where: { action: "issuer.connected", subject: clinic.owner.id },
      orderBy: { organizationId: "asc" },
    });
    expect(lines.map(({ organizationId }) => organizationId)).toEqual(
      [clinic.organization.id, other.organization.id].sort(),
    );
    const line = { actorKind: "person", actorId: clinic.owner.id, address: VISITOR.address };
    expect(lines[0]).toMatchObject({ ...line, detail: { issuer: new URL(issuer.url).hostname } });
  });

  it("tells once whose account was connected, and of no account that was made just now", async () => {
    await confirmAddress();
    await signIn();
    await signIn();
    expect(told).toEqual([clinic.owner.email]);
    issuer.signInAs({ sub: `fresh-${number}`, email: `fresh-${number}@people.example`, email_verified: true });
    await signIn();
    expect(told).toHaveLength(1);
  });

  it("knows somebody by their subject from then on, whatever address the issuer names", async () => {
    await confirmAddress();
    await signIn();
    issuer.signInAs({ sub: `sub-${number}`, email: "moved@elsewhere.example", email_verified: false });
    expect((await personOf((await signIn()).jar))?.userId).toBe(clinic.owner.id);
  });

  it("makes an account for somebody new where sign-up is open", async () => {
    issuer.signInAs({ sub: `new-${number}`, email: `new-${number}@people.example`, email_verified: true });
    expect((await personOf((await signIn()).jar))?.email).toBe(`new-${number}@people.example`);
  });

  it.each([
    ["a name that is none", { name: "   " }],
    ["no name where one could stand", { name: null }],
    ["a name that is too long", { name: "x".repeat(300) }],
  ])("lets somebody in of whom the issuer says %s", async (_, claims) => {
    const email = `named-${number}@people.example`;
    issuer.signInAs({ sub: email, email, email_verified: true });
    issuer.tamper((told) => ({ ...told, ...claims }));
    expect(await personOf((await signIn()).jar)).toMatchObject({ email, name: null });
  });

  it("says in one word that something went wrong, and nothing of what", async () => {
    issuer.tamper((told) => ({ ...told, sub: "\u0000" }));
    const { jar, location } = await signIn();
    expect(location).toBe("/sign-in?error=Callback");
    expect(jar.has(sessionCookieName())).toBe(false);
  });

  it.each([
    ["an address that the issuer does not vouch for", () => ({ email: clinic.owner.email, email_verified: false })],
    ["an address of which the issuer says nothing", () => ({ email: clinic.owner.email })],
    ["no address", () => ({})],
  ])("takes over no account by %s", async (_, claims) => {
    await confirmAddress();
    issuer.signInAs({ sub: `sub-${number}`, ...claims() });
    const { jar, location } = await signIn();
    expect(location).toContain("/sign-in?error=OidcEmail");
    expect(jar.has(sessionCookieName())).toBe(false);
  });

  it("takes over no account that somebody else may have made for the address", async () => {
    const { jar, location } = await signIn();
    expect(location).toContain("/sign-in?error=OidcUnverified");
    expect(jar.has(sessionCookieName())).toBe(false);
  });

  it("lets nobody in of whom an issuer speaks under the name of another", async () => {
    await confirmAddress();
    const found = await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).text();
    const server = http.createServer((_, response) =>
      response.setHeader("Content-Type", "application/json").end(found),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    env().AUTH_OIDC_ISSUER = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    const { jar, location } = await signIn();
    env().AUTH_OIDC_ISSUER = issuer.url;
    server.close();
    expect(location).toBe("/sign-in?error=OidcIssuer");
    expect(jar.has(sessionCookieName())).toBe(false);
  });

  it("takes a subject of another issuer for somebody else", async () => {
    await confirmAddress();
    const before = `https://old-issuer.example sub-${number}`;
    const other = await aTenant(`Other ${number}`);
    await db.database.prisma.account.create({
      data: { userId: other.owner.id, type: "oauth", provider: "oidc", providerAccountId: before },
    });
    expect((await personOf((await signIn()).jar))?.userId).toBe(clinic.owner.id);
  });
});

describe("an ID token is refused", () => {
  const seconds = () => Math.floor(Date.now() / 1_000);
  it.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
    ["for another client", (claims) => ({ ...claims, aud: "somebody-else" })],
    ["of another issuer", (claims) => ({ ...claims, iss: "https://evil.example" })],
    ["with the nonce of another sign-in", (claims) => ({ ...claims, nonce: "replayed" })],
    ["without a nonce", ({ nonce: _, ...claims }) => claims],
    ["that has expired", (claims) => ({ ...claims, iat: seconds() - 7_200, exp: seconds() - 3_600 })],
    ["without an end", ({ exp: _, ...claims }) => claims],
    ["without a subject", ({ sub: _, ...claims }) => claims],
  ])("%s", async (_, change) => {
    await confirmAddress();
    issuer.tamper(change);
    const { jar, location } = await signIn();
    expect(location).toMatch(/\/api\/auth\/error\?error=OAuthCallback$/);
    expect(jar.has(sessionCookieName())).toBe(false);
    expect(await db.database.prisma.session.count({ where: { userId: clinic.owner.id } })).toBe(1);
  });

  it("in the answer to a sign-in that this browser did not begin", async () => {
    await confirmAddress();
    const { jar, location } = await signIn((back) => {
      back.searchParams.set("state", "forged");
      return back;
    });
    expect(location).toMatch(/\/api\/auth\/error\?error=OAuthCallback$/);
    expect(jar.has(sessionCookieName())).toBe(false);
  });
});
