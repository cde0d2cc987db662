import { TOTP } from "otpauth";
import { beforeEach, describe, expect, it } from "vitest";
import { enableSecondFactor, readSecondFactor } from "@/lib/account/credential/second-factor.store";
import { mintPersonScope } from "@/lib/account/person-scope";
import { signInByLink, signInByPassword } from "@/lib/account/sign-in/sign-in.gateway";
import { sendAccountMail } from "@/lib/pipeline/tell/send-account-mail";
import { env } from "@/lib/platform/env";
import { RecoveryCodes, SecondFactorSetup } from "@/lib/present/account/own-account.schema";
import { aTenant, OWNER_PASSWORD, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { mailSecret } from "@/lib/testing/mail-secret";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
let clinic: Tenant;
let number = 0;
beforeEach(async () => {
  clinic = await aTenant(`Clinic ${++number}`);
});

const ask = async (method: "GET" | "POST" | "PUT", path: string, json?: unknown) =>
  callApi(path, { method, headers: clinic.asOwner, ...(json === undefined ? {} : { json }) });
const codeAt = (secret: string, at: Date) => new TOTP({ secret }).generate({ timestamp: at.getTime() });
const signIn = async (code: string, at = new Date()) =>
  (await signInByPassword(clinic.owner.email, OWNER_PASSWORD, { code, address: null }, at)).kind;
const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

async function setUp() {
  const begun = await ask("POST", "/me/second-factor", { currentPassword: OWNER_PASSWORD });
  const { secret, url, picture } = SecondFactorSetup.parse(await begun.json());
  expect(url).toContain(`secret=${secret}`);
  expect(picture).toMatch(/^data:image\/svg\+xml;base64,/);
  const done = await ask("PUT", "/me/second-factor", { code: codeAt(secret, new Date()) });
  return { secret, codes: RecoveryCodes.parse(await done.json()).recoveryCodes };
}

describe("a second factor", () => {
  it("is asked for only after its first code was right", async () => {
    expect((await ask("POST", "/me/second-factor", { currentPassword: "wrong" })).status).toBe(422);
    expect((await ask("PUT", "/me/second-factor", { code: "123456" })).status).toBe(422);
    await ask("POST", "/me/second-factor", { currentPassword: OWNER_PASSWORD });
    expect(await signIn("")).toBe("signed-in");
    const { codes } = await setUp();
    expect(codes).toHaveLength(10);
    expect(await signIn("")).toBe("code-wanted");
    expect((await ask("POST", "/me/second-factor", { currentPassword: OWNER_PASSWORD })).status).toBe(409);
    expect(await (await ask("GET", "/me/second-factor")).json()).toEqual({ isOn: true, codesLeft: 10 });
  });

  it("is not taken into use with another secret than the one whose code was right", async () => {
    await ask("POST", "/me/second-factor", { currentPassword: OWNER_PASSWORD });
    const scope = mintPersonScope(clinic.owner.id, null);
    const right = (await readSecondFactor(scope))?.sealedSecret ?? "";
    await ask("POST", "/me/second-factor", { currentPassword: OWNER_PASSWORD });
    expect(await enableSecondFactor(scope, { sealedSecret: right, hashes: ["hash"] }, new Date())).toBe(false);
    expect(await (await ask("GET", "/me/second-factor")).json()).toEqual({ isOn: false, codesLeft: 0 });
  });

  it("takes each code once, of now or the step beside", async () => {
    const { secret } = await setUp();
    expect(await signIn(codeAt(secret, new Date()))).toBe("code-wrong");
    const next = later(30);
    expect(await signIn(codeAt(secret, next), next)).toBe("signed-in");
    expect(await signIn(codeAt(secret, next), next)).toBe("code-wrong");
    expect(await signIn(codeAt(secret, later(300)), later(60))).toBe("code-wrong");
  });

  it("lets in who has lost it with each recovery code once, and tells the organisation", async () => {
    const { codes } = await setUp();
    const [first = "", second = ""] = codes;
    expect(await signIn(first.toUpperCase().replaceAll("-", " "))).toBe("signed-in");
    expect(await signIn(first)).toBe("code-wrong");
    const renewed = await ask("POST", "/me/recovery-codes", { currentPassword: OWNER_PASSWORD });
    expect(RecoveryCodes.parse(await renewed.json()).recoveryCodes).toHaveLength(10);
    expect(await signIn(second)).toBe("code-wrong");
    const { rows } = await db.database.pool.query("select action from audit_event where organization_id = $1", [
      clinic.organization.id,
    ]);
    expect(JSON.stringify(rows)).toContain("second_factor.recovery_code_used");
  });

  it("that another AUTH_SECRET sealed knows no right code, but its recovery codes still work", async () => {
    const { secret, codes } = await setUp();
    const before = env().AUTH_SECRET;
    env().AUTH_SECRET = "another secret of thirty-two characters";
    try {
      const next = later(30);
      expect(await signIn(codeAt(secret, next), next)).toBe("code-wrong");
      expect(await signIn(codes[0] ?? "")).toBe("signed-in");
    } finally {
      env().AUTH_SECRET = before;
    }
  });

  it("makes guesses at it wait longer and longer", async () => {
    await setUp();
    const answers: string[] = [];
    for (let i = 0; i < 6; i++) answers.push(await signIn("000000").catch(() => "wait"));
    expect(answers).toEqual(["code-wrong", "code-wrong", "code-wrong", "code-wrong", "code-wrong", "wait"]);
  });

  it("is gone when it was removed by who knows the password", async () => {
    await setUp();
    expect((await ask("POST", "/me/second-factor/removal", { currentPassword: "wrong" })).status).toBe(422);
    expect(await signIn("")).toBe("code-wanted");
    expect((await ask("POST", "/me/second-factor/removal", { currentPassword: OWNER_PASSWORD })).status).toBe(204);
    expect(await signIn("")).toBe("signed-in");
  });

  it("keeps its secret and its codes out of the database as they are", async () => {
    const { secret, codes } = await setUp();
    const tables = ["user", "recovery_code", "audit_event"];
    for (const table of tables) {
      const { rows } = await db.database.pool.query(`select to_jsonb(t)::text as row from "${table}" t`);
      for (const hidden of [secret, ...codes]) expect(JSON.stringify(rows)).not.toContain(hidden);
    }
  });
});

describe("a sign-in link", () => {
  const byLink = async (secret: string, code = "", at = new Date()) =>
    (await signInByLink(secret, { code, address: null }, at)).kind;

  it("signs in once, and not after a quarter of an hour", async () => {
    await sendAccountMail({ kind: "sign-in", account: clinic.owner.email }, new Date());
    const secret = await mailSecret(clinic.owner.email);
    expect(await byLink(secret, "", later(16 * 60))).toBe("wrong");
    expect(await byLink(secret)).toBe("signed-in");
    expect(await byLink(secret)).toBe("wrong");
    expect(await byLink("x")).toBe("wrong");
  });

  it("does not get around the second factor", async () => {
    const { codes } = await setUp();
    await sendAccountMail({ kind: "sign-in", account: clinic.owner.email }, new Date());
    const secret = await mailSecret(clinic.owner.email);
    expect(await byLink(secret)).toBe("code-wanted");
    expect(await byLink(secret, "000000")).toBe("code-wrong");
    expect(await byLink(secret, codes[0])).toBe("signed-in");
  });

  it("signs in one of two who try at once", async () => {
    await sendAccountMail({ kind: "sign-in", account: clinic.owner.email }, new Date());
    const secret = await mailSecret(clinic.owner.email);
    const kinds = await Promise.all([byLink(secret), byLink(secret)]);
    expect(kinds.sort()).toEqual(["signed-in", "wrong"]);
  });
});
