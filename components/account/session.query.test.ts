import { afterEach, expect, it, vi } from "vitest";
import { signInAtProvider, signInWords } from "@/components/account/session.query";

const UNKNOWN = "The sign-in did not succeed. Try again.";

it.each([
  [null, null],
  ["AccessDenied", "You may not sign in here."],
  ["unheard-of", UNKNOWN],
  ["__proto__", UNKNOWN],
  ["constructor", UNKNOWN],
])("of the error %j says %j", (error, words) => {
  expect(signInWords(error)).toBe(words);
});

afterEach(() => vi.unstubAllGlobals());

it("comes back from a provider to the page that was asked for", async () => {
  const assign = vi.fn();
  vi.stubGlobal("location", { origin: "https://app.example", assign });
  const sent: string[] = [];
  vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => {
    sent.push(String(init?.body ?? ""));
    return Response.json(path.endsWith("/csrf") ? { csrfToken: "a token" } : { url: "https://issuer.example/auth" });
  });
  expect(await signInAtProvider("/settings/account?x=1")).toBe("");
  expect(new URLSearchParams(sent[1]).get("callbackUrl")).toBe("https://app.example/settings/account?x=1");
  expect(assign).toHaveBeenCalledWith("https://issuer.example/auth");
});
