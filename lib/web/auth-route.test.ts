import { afterEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/lib/present/problem.schema";
import { DOOR_LIMIT } from "@/lib/web/rate-limit";
import { GET, POST } from "@/lib/web/routes/account/auth";

const FORM = "application/x-www-form-urlencoded";
const send = (path: string, body: string, type: string) =>
  POST(
    new Request(`http://localhost:3000/api/auth/${path}`, { method: "POST", body, headers: { "content-type": type } }),
    {},
  );

afterEach(() => void vi.useRealTimers());

describe("the door of the sign-in", () => {
  it.each(["", "providers", "verify-request", "_log", "foo", "signout", "callback/credentials", "%2e%2e/v1"])(
    "has no page %j",
    async (path) => {
      const response = await GET(new Request(`http://localhost:3000/api/auth/${path}`), {});
      expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
      expect(Problem.parse(await response.json()).status).toBe(404);
    },
  );

  it("closes to an address that knocks without end, and to no other", async () => {
    const knock = async (address: string) => {
      const headers = { "x-forwarded-for": address };
      return GET(new Request("http://localhost:3000/api/auth/nowhere", { headers }), {});
    };
    const { requests } = DOOR_LIMIT;
    vi.useFakeTimers({ toFake: ["Date"] });
    const statuses = await Promise.all(Array.from({ length: requests }, () => knock("203.0.113.9")));
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([404]));
    const refused = await knock("203.0.113.9");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
    expect((await knock("203.0.113.10")).status).toBe(404);
    vi.setSystemTime(Date.now() + 1_000);
    expect((await knock("203.0.113.9")).status).toBe(404);
  });

  it.each(["%25", "0000-01-01", "javascript:alert(1)", ""])("answers no way back to %j", async (url) => {
    const response = await GET(new Request(`http://localhost:3000/api/auth/csrf?callbackUrl=${url}`), {});
    expect(response.status).toBe(400);
  });

  it.each(["next-auth.callback-url", "__Secure-next-auth.callback-url"])(
    "takes the cookie %s away when it holds no way back",
    async (name) => {
      const headers = { cookie: `a=1; ${name}=javascript:1` };
      const response = await GET(new Request("http://localhost:3000/api/auth/csrf", { headers }), {});
      expect(response.status).toBe(400);
      expect(response.headers.get("set-cookie")).toMatch(new RegExp(`^${name}=; .*Max-Age=0`));
    },
  );

  it("does so too when it stands beside a good one", async () => {
    const good = `next-auth.callback-url=${encodeURIComponent("http://localhost:3000")}`;
    const headers = { cookie: `${good}; next-auth.callback-url=x` };
    const response = await GET(new Request("http://localhost:3000/api/auth/session", { headers }), {});
    expect(response.status).toBe(400);
  });

  it("writes no odd letter into a header", async () => {
    const response = await GET(new Request("http://localhost:3000/api/auth/error?error=%F0%9F%98%80"), {});
    expect(response.status).toBe(400);
  });

  it.each([
    ["JSON", "callback/credentials", "{", "application/json", 415],
    ["a way back that is no address", "callback/credentials", "callbackUrl=%25", FORM, 400],
    ["a way back that is a script", "signin/oidc", "callbackUrl=javascript:alert(1)", FORM, 400],
    ["a body without end", "callback/credentials", "x".repeat(70_000), FORM, 413],
    ["a picture", "signin/credentials", "x", "image/png", 415],
    ["a line for the log", "_log", '{"level":"error","code":"x"}', "application/json", 404],
  ])("refuses %s", async (_, path, body, type, status) => {
    const response = await send(path, body, type);
    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).status).toBe(status);
  });
});
