import { describe, expect, it } from "vitest";
import { landingPath } from "@/components/account/landing-path";

describe("after signing in", () => {
  it.each([
    ["/alerts?status=open", "/alerts?status=open"],
    ["/caller-ids/%2B12025550100", "/caller-ids/%2B12025550100"],
    ["/signal", "/signal"],
  ])("%s leads there", (asked, path) => expect(landingPath(asked)).toBe(path));

  it.each([
    null,
    undefined,
    "",
    "alerts",
    "https://example.org/",
    "//example.org/",
    "/\\example.org/",
    "/.//example.org",
    "/\t/example.org",
    "javascript:alert(1)",
    "/sign-in",
    "/sign-in?callbackUrl=/sign-in",
    "/api/auth/signout",
  ])("%j leads to the overview", (asked) => expect(landingPath(asked)).toBe("/"));
});
