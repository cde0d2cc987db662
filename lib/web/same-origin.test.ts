import { describe, expect, it } from "vitest";
import { isSameOrigin } from "@/lib/web/same-origin";

const asked = (headers: Record<string, string>) =>
  isSameOrigin(new Request("http://app.example:3000/api", { headers }));

describe("isSameOrigin", () => {
  it.each<[Record<string, string>, boolean]>([
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "same-site" }, false],
    [{ "sec-fetch-site": "cross-site" }, false],
    [{ "sec-fetch-site": "none" }, false],
    [{ "sec-fetch-site": "cross-site", origin: "http://app.example:3000" }, false],
    [{ origin: "http://app.example:3000" }, true],
    [{ origin: "http://app.example:3001" }, false],
    [{ origin: "http://evil.example" }, false],
    [{ origin: "http://evil.example", host: "evil.example" }, true],
    [{ origin: "null" }, false],
    [{}, false],
  ])("says of %j: %s", (headers, expected) => {
    expect(asked(headers)).toBe(expected);
  });
});
