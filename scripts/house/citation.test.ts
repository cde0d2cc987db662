import { describe, expect, it } from "vitest";
import { citationsIn } from "@/scripts/house/citation";

const paths = (text: string) => citationsIn(text).map(({ path }) => path);

describe("citations in a comment", () => {
  it.each([
    ["The formula stands in docs/score.md.", ["docs/score.md"]],
    ["See `organization-scope.ts`, and `score.md` section 3.", ["organization-scope.ts", "score.md"]],
    ["the reason (docs/decisions/0001-a.md)", ["docs/decisions/0001-a.md"]],
    ["(`lib/testing/test-database.ts`)", ["lib/testing/test-database.ts"]],
    ["app/(signed-in)/caller-ids/[callerId]/page.tsx", ["app/(signed-in)/caller-ids/[callerId]/page.tsx"]],
    ["scripts/run-ts.mjs runs it", ["scripts/run-ts.mjs"]],
    ["prisma/schema/calls.prisma", ["prisma/schema/calls.prisma"]],
  ])("finds what %j names", (text, expected) => {
    expect(paths(text)).toEqual(expected);
  });

  it.each([
    "`lib/intake/formats/<provider>.ts`",
    "every `*.store.ts`",
    "`lib/**/*.test.ts`",
    "https://example.org/page.md",
    "Math.sqrt of n",
    "a `.store.ts` file",
    "Node.js and Next.js",
    "call.ts()",
  ])("finds nothing in %j", (text) => {
    expect(paths(text)).toEqual([]);
  });

  it("says where", () => {
    expect(citationsIn("see docs/score.md")).toEqual([{ path: "docs/score.md", offset: 4 }]);
  });
});
