import { describe, expect, it } from "vitest";
import { apiKeyHash } from "@/lib/account/api-key/api-key.gateway";
import { findApiKey } from "@/lib/account/api-key/api-key-lookup.store";
import { isPasswordRight } from "@/lib/account/credential/password.gateway";
import { createSession, findSession } from "@/lib/account/sign-in/session.store";
import { main } from "@/lib/cli/main";
import { OutputClosed } from "@/lib/cli/output-closed";
import { testDatabase } from "@/lib/testing/test-database";
import { testTerminal } from "@/lib/testing/test-terminal";

const db = testDatabase();

/** The test's database is connected already. */
const connected = async () => async () => undefined;

async function cli(words: string, input = "") {
  const terminal = testTerminal(input);
  const code = await main(
    [...words.split(" ").map((word) => word.replaceAll("_", " ")), "--json"],
    terminal,
    connected,
  );
  return { code, out: terminal.out(), err: terminal.err() };
}

const json = (out: string) => JSON.parse(out);
const lines = (out: string) => out.split("\n").filter((line) => line !== "");

const HEADER = "callid,src_user,dst_user,sip_code,sip_reason,time";

/** Twenty calls that are answered one day, and twenty that the network blocks the day after. */
const BLOCKED = [
  HEADER,
  ...Array.from({ length: 40 }, (_, call) => {
    const answer = call < 20 ? "200,OK,2026-04-02" : "603,Network Blocked,2026-04-03";
    return `c${call},+13125550103,+14155550${100 + call},${answer} 15:${String(call).padStart(2, "0")}:00`;
  }),
].join("\n");

async function founded(name: string): Promise<string> {
  const words = `org create --name ${name} --owner-email owner@${name}.example --owner-password-stdin`;
  const { code, out } = await cli(words, "correct horse battery\n");
  expect(code).toBe(0);
  return json(out).organization.slug;
}

describe("org create", () => {
  it("makes an organisation and its owner, and says their ids", async () => {
    const words =
      "org create --name Ada --owner-email ADA@clinic.example --owner-password-stdin --time-zone America/Chicago --country ca";
    const { code, out } = await cli(words, "correct horse battery\n");
    expect(code).toBe(0);
    expect(json(out)).toEqual({
      organization: { id: expect.any(String), slug: "ada", name: "Ada" },
      owner: { id: expect.any(String), email: "ada@clinic.example" },
    });
    expect(await db.database.prisma.organization.findUnique({ where: { slug: "ada" } })).toMatchObject({
      timeZone: "America/Chicago",
      country: "CA",
    });
  });

  it("finds another slug when the name is taken", async () => {
    expect([await founded("Twins"), await founded("Twins")]).toEqual(["twins", "twins-2"]);
  });

  it("says so when the owner has an account already and keeps its password", async () => {
    const words = "--owner-email twice@x.example --owner-password-stdin";
    const first = await cli(`org create --name Once ${words}`, "correct horse battery\n");
    expect(first.err).toBe("");
    const second = await cli(`org create --name Twice ${words}`, "another horse battery\n");
    expect(second.code).toBe(0);
    expect(second.err).toMatch(/twice@x\.example has an account already.*password.* is not used/);
    expect(json(second.out)).toEqual({
      organization: { id: expect.any(String), slug: "twice", name: "Twice" },
      owner: json(first.out).owner,
    });
    const { passwordHash } = await db.database.prisma.user.findUniqueOrThrow({ where: { email: "twice@x.example" } });
    expect(await isPasswordRight("correct horse battery", passwordHash)).toBe(true);
  });

  it("refuses a password that is too short, and makes nothing", async () => {
    const { code } = await cli("org create --name Short --owner-email s@x.example --owner-password-stdin", "seven77");
    expect(code).toBe(3);
    expect(await db.database.prisma.organization.findUnique({ where: { slug: "short" } })).toBeNull();
  });
});

describe("api-key create", () => {
  it("shows a key once that opens what it was made for", async () => {
    const slug = await founded("Keys");
    const { out } = await cli(`api-key create --org ${slug} --name dialer --scopes reputation:read`);
    expect(json(out)).toEqual({ id: expect.any(String), name: "dialer", key: expect.stringMatching(/^rw_live_/) });
    expect(await findApiKey(apiKeyHash(json(out).key), new Date())).toMatchObject({ scopes: ["reputation:read"] });
  });

  it("fails for an organisation that is not there", async () => {
    const { code, out } = await cli("api-key create --org nowhere --name dialer");
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({ error: { code: "not_found" } });
  });
});

describe("sessions end", () => {
  it("ends the sign-ins of one person, or of everybody, and says how many", async () => {
    await founded("Ends");
    await founded("Stays");
    const idOf = async (name: string) =>
      (await db.database.prisma.user.findUniqueOrThrow({ where: { email: `owner@${name}.example` } })).id;
    const [ends, stays] = [
      await createSession(await idOf("ends"), null, new Date()),
      await createSession(await idOf("stays"), null, new Date()),
    ];
    const hold = async () => [await findSession(ends, new Date()), await findSession(stays, new Date())].map(Boolean);
    expect(json((await cli("sessions end --email owner@ends.example")).out)).toEqual({ sessions: 1 });
    expect(await hold()).toEqual([false, true]);
    expect((await cli("sessions end --email nobody@ends.example")).code).toBe(1);
    expect((await cli("sessions end")).code).toBe(2);
    expect((await cli("sessions end --all --email owner@ends.example")).code).toBe(2);
    expect(json((await cli("sessions end --all")).out)).toEqual({ sessions: 1 });
    expect(await hold()).toEqual([false, false]);
  });
});

describe("password set", () => {
  it("gives one person another password, ends their sign-ins and no other's, writes it down, and tells them", async () => {
    await founded("Forgot");
    await founded("Remembers");
    const email = "owner@forgot.example";
    const { prisma } = db.database;
    const { id } = await prisma.user.findUniqueOrThrow({ where: { email } });
    const other = await prisma.user.findUniqueOrThrow({ where: { email: "owner@remembers.example" } });
    const [ends, stays] = [await createSession(id, null, new Date()), await createSession(other.id, null, new Date())];
    const set = (input: string, of = email) => cli(`password set --email ${of} --password-stdin`, input);
    expect((await set("seven77")).code).toBe(3);
    expect((await set("password1")).code).toBe(3);
    expect(await findSession(ends, new Date())).not.toBeNull();
    expect(json((await set("another horse battery\n")).out)).toEqual({ email, sessions: 1 });
    expect(await findSession(ends, new Date())).toBeNull();
    expect(await findSession(stays, new Date())).not.toBeNull();
    const { passwordHash } = await prisma.user.findUniqueOrThrow({ where: { id } });
    expect(await isPasswordRight("another horse battery", passwordHash)).toBe(true);
    expect(await isPasswordRight("correct horse battery", passwordHash)).toBe(false);
    expect(await prisma.auditEvent.findMany({ where: { action: "password.reset" } })).toMatchObject([
      { subject: id, detail: { sessions: 1, by: "the installation" } },
    ]);
    const { rows } = await db.database.pool.query(
      "select data from pgboss.job where name = 'letter' and data->>'account' = $1",
      [email],
    );
    expect(rows).toEqual([{ data: { kind: "password-changed", account: email } }]);
    expect((await set("another horse battery", "nobody@forgot.example")).code).toBe(1);
    expect((await cli(`password set --email ${email}`)).code).toBe(2);
  });
});

describe("second-factor remove", () => {
  it("takes one person's second factor away, writes it down, and tells them", async () => {
    await founded("Factor");
    const email = "owner@factor.example";
    const { prisma } = db.database;
    await prisma.user.update({ where: { email }, data: { totpSecret: "sealed", totpSince: new Date() } });
    const { id } = await prisma.user.findUniqueOrThrow({ where: { email } });
    await prisma.recoveryCode.create({ data: { userId: id, codeHash: "hash" } });
    expect(json((await cli(`second-factor remove --email ${email}`)).out)).toEqual({ removed: true });
    expect(await prisma.user.findUnique({ where: { id } })).toMatchObject({ totpSecret: null, totpSince: null });
    expect(await prisma.recoveryCode.count({ where: { userId: id } })).toBe(0);
    expect(await prisma.auditEvent.findFirst({ where: { action: "second_factor.disabled" } })).toMatchObject({
      subject: id,
      detail: { by: "the installation" },
    });
    const { rows } = await db.database.pool.query(
      "select data from pgboss.job where name = 'letter' and data->>'account' = $1",
      [email],
    );
    expect(rows).toEqual([{ data: { kind: "second-factor-removed", account: email } }]);
    expect(json((await cli(`second-factor remove --email ${email}`)).out)).toEqual({ removed: false });
    expect((await cli("second-factor remove --email nobody@factor.example")).code).toBe(1);
    expect((await cli("second-factor remove")).code).toBe(2);
  });
});

describe("replay", () => {
  it("waits for imports that have not ended, because nothing has followed from their calls yet", async () => {
    const slug = await founded("Hurry");
    await cli(`import - --org ${slug}`, BLOCKED);
    const { out, err } = await cli(`replay --org ${slug}`);
    expect(err).toContain("Waiting for an import to end.");
    expect(out).toBe("0\n");
    expect(lines((await cli(`export scores --org ${slug}`)).out)).toHaveLength(2);
    expect((await cli(`replay --org ${slug}`)).err).not.toContain("Waiting");
  });
});

describe("import --wait", () => {
  it("does the work itself where no worker runs: calls, scores and alerts are there when it ends", async () => {
    const slug = await founded("Import");
    const { code, out } = await cli(`import - --org ${slug} --source Trunk_1 --wait`, BLOCKED);
    expect(code).toBe(0);
    expect(json(out)).toEqual([
      expect.objectContaining({
        status: "completed",
        source: "Trunk 1",
        rows: { read: 40, imported: 40, duplicate: 0, rejected: 0, skipped: 0 },
      }),
    ]);
    const scores = lines((await cli(`export scores --org ${slug}`)).out).map(json);
    expect(scores.map(({ callerId, date, attempts }) => ({ callerId, date, attempts }))).toEqual([
      { callerId: "+13125550103", date: "2026-04-02", attempts: 20 },
      { callerId: "+13125550103", date: "2026-04-03", attempts: 20 },
    ]);
    expect(Object.keys(scores[0]).sort()).toEqual(
      ["attempts", "callerId", "date", "high", "low", "score", "standing", "version"].sort(),
    );
    const gone = { ...testTerminal(), write: () => Promise.reject(new OutputClosed(new Error("write EPIPE"))) };
    expect([await main(["export", "scores", "--org", slug], gone, connected), gone.err()]).toEqual([0, ""]);
    expect(lines((await cli(`export scores --org ${slug} --from 2026-04-03 --to 2026-04-03`)).out)).toHaveLength(1);
    const alerts = lines((await cli(`export alerts --org ${slug}`)).out).map(json);
    expect(alerts).toEqual([expect.objectContaining({ callerId: "+13125550103", kind: "block", status: "open" })]);
    expect(lines((await cli(`export alerts --org ${slug} --to 2026-04-01`)).out)).toEqual([]);
    expect((await cli(`export alerts --org ${slug} --from 2026-04-02 --to 2026-04-01`)).code).toBe(2);
    expect((await cli(`replay --org ${slug}`)).out).toBe("0\n");
  });

  it("finds nothing new in the same bytes, and that is no failure", async () => {
    const slug = await founded("Again");
    await cli(`import - --org ${slug} --wait`, BLOCKED);
    const { code, out } = await cli(`import - --org ${slug} --wait`, BLOCKED);
    expect(code).toBe(0);
    expect(json(out)[0].rows).toEqual({ read: 40, imported: 0, duplicate: 40, rejected: 0, skipped: 0 });
  });

  for (const [what, content] of [
    ["holds no calls", "Dear customer,\nhere are the calls.\n"],
    ["has a header alone", `${HEADER}\n`],
    ["is empty", ""],
    ["has no row that can be read", `${HEADER}\nc1,+13125550103,+14155550100,603,Decline,the day before yesterday\n`],
  ] as const)
    it(`ends with 3 when the file ${what}, and still shows the import`, async () => {
      const slug = await founded("Refused");
      const { code, out } = await cli(`import - --org ${slug} --wait`, content);
      expect(code).toBe(3);
      expect(json(out)).toEqual([expect.objectContaining({ rows: expect.objectContaining({ imported: 0 }) })]);
    });

  it("ends with 3 when every call of the file was left out", async () => {
    const slug = await founded("Inbound");
    const inbound =
      "callid,caller,callee,direction,status,time\nc1,+13125550103,+14155550100,inbound,answered,2026-04-02 15:00:00\n";
    const { code, out } = await cli(`import - --org ${slug} --wait`, inbound);
    expect(json(out)[0]).toMatchObject({ status: "completed", rows: { imported: 0, skipped: 1 } });
    expect(code).toBe(3);
  });

  it("ends with 1 when one file is in and another could not be read", async () => {
    const slug = await founded("Mixed");
    const { code, out } = await cli(`import LICENSE - --org ${slug} --wait`, BLOCKED);
    expect(json(out).map(({ rows }: { rows: { imported: number } }) => rows.imported)).toEqual([0, 40]);
    expect(code).toBe(1);
  });

  it("hands nothing in when one of the files is not there", async () => {
    const slug = await founded("Missing");
    const { code } = await cli(`import README.md /nowhere.csv --org ${slug}`);
    expect(code).toBe(1);
    expect(await db.database.prisma.import.count({ where: { filename: "README.md" } })).toBe(0);
  });
});

it("import without --wait leaves the work to a worker", async () => {
  const slug = await founded("Later");
  const { code, out } = await cli(`import - --org ${slug}`, BLOCKED);
  expect(code).toBe(0);
  expect(json(out)).toEqual([expect.objectContaining({ status: "queued", bytes: { read: 0, total: BLOCKED.length } })]);
});
