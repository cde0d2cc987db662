import { describe, expect, it } from "vitest";
import { linkSecret } from "@/components/account/link-secret";

describe("linkSecret", () => {
  it.each([
    ["#secret=abc_-1", { secret: "abc_-1", isChange: false }],
    ["#secret=abc&change=1", { secret: "abc", isChange: true }],
    ["#secret=", null],
    ["", null],
    ["#content", null],
  ])("of %j is %j", (hash, found) => {
    expect(linkSecret(hash)).toEqual(found);
  });
});
