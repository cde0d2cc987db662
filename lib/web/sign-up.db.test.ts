import { beforeEach, describe, expect, it } from "vitest";
import { checkPassword } from "@/lib/account/sign-in/sign-in.gateway";
import { Problem } from "@/lib/present/problem.schema";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const request = {
  email: "Ada@Clinic.example",
  password: "correct horse battery staple",
  organizationName: "Ada's clinic",
  timeZone: "America/Chicago",
};
const signUp = (json: unknown, headers: Record<string, string> = {}) =>
  callApi("/sign-up", { method: "POST", json, headers });

beforeEach(async () => {
  await db.database.prisma.organization.deleteMany();
  await db.database.prisma.user.deleteMany();
});

describe("POST /sign-up", () => {
  it("makes the first person the owner of a new organisation, who can sign in", async () => {
    const response = await signUp(request);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      owner: { email: "ada@clinic.example" },
      organization: { slug: "ada-s-clinic", timeZone: "America/Chicago", country: "US", isDemo: false },
    });
    expect(await checkPassword("ada@clinic.example", request.password, new Date())).not.toBeNull();
    const [event] = await db.database.prisma.auditEvent.findMany({ where: { action: "organization.created" } });
    expect(event).toMatchObject({ actorKind: "person" });
  });

  it("is closed to the second person, unless it was opened", async () => {
    await signUp(request);
    const second = await signUp({ ...request, email: "ben@agency.example" });
    expect(second.status).toBe(403);
    expect(Problem.parse(await second.json()).detail).toContain("closed");
  });

  it("asks nobody for a mail where none can be sent, or where nobody is here yet", async () => {
    const mail = await callApi("/sign-up-links", { method: "POST", json: { email: request.email } });
    expect(mail.status).toBe(403);
    expect((await signUp({ ...request, secret: "x" })).status).toBe(404);
  });

  it.each([
    [{ ...request, email: "ada" }, "body" as const, "email"],
    [{ ...request, email: undefined }, "body" as const, "email"],
    [{ ...request, password: "short" }, "body" as const, "password"],
    [{ ...request, organizationName: "  " }, "body" as const, "organizationName"],
    [{ ...request, timeZone: "Mars/Olympus" }, "body" as const, "timeZone"],
    [{ ...request, country: "Germany" }, "body" as const, "country"],
  ])("says what is wrong with %j", async (json, _, field) => {
    const response = await signUp(json);
    expect(response.status).toBe(422);
    const problem = Problem.parse(await response.json());
    expect(problem.errors?.map(({ path }) => path)).toEqual([field]);
    expect(JSON.stringify(problem)).not.toContain(json.password);
    expect(await db.database.prisma.user.count()).toBe(0);
  });

  it("keeps the password nowhere as it is", async () => {
    await signUp(request);
    const { rows } = await db.database.pool.query('select to_jsonb(u)::text as row from "user" u');
    expect(JSON.stringify(rows)).not.toContain(request.password);
    expect(JSON.stringify(rows)).toContain("$argon2id$");
  });

  it("cannot be done by another site's page in somebody's browser", async () => {
    expect((await signUp(request, { cookie: "a=1", "sec-fetch-site": "cross-site" })).status).toBe(403);
  });
});
