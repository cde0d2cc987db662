import { describe, expect, it } from "vitest";
import { findingsInDocs } from "@/scripts/house/docs";

const PATHS = ["README.md", "package.json", "docs/score.md", "docs/decisions/0001-a.md", "lib/score/score.ts"];
const SCRIPTS = ["house", "bench:import"];
const found = (text: string, path = "docs/guide.md") => findingsInDocs([{ path, text }], PATHS, SCRIPTS);

describe("documents", () => {
  it.each([
    ["a file", "See `lib/score/level.ts`."],
    ["a folder", "See `lib/trend/`."],
    ["a pattern without a match", "Each `lib/score/*.store.ts` does."],
    ["a file of the root", "See `CONTRIBUTING.md`."],
    ["a link", "See [the score](scores.md)."],
    ["a link upwards", "See [the code](../lib/score/level.ts)."],
    ["a picture", "![overview](images/overview.png)"],
    ["a command", "Run `npm run horse`."],
    ["a command in a block", "```sh\nnpm run horse\n```"],
  ])("do not cite %s that is not there", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it("are told where they err", () => {
    expect(found("# Guide\n\nSee `lib/score/level.ts`.")).toEqual([
      {
        rule: "docs",
        path: "docs/guide.md",
        line: 3,
        message: "`lib/score/level.ts` is cited here and does not exist.",
      },
    ]);
  });

  it.each([
    ["a file", "See `lib/score/score.ts`."],
    ["a folder", "See `lib/score/` and `lib/score`."],
    ["a document by its name", "See `score.md`."],
    ["a pattern", "Each `lib/<floor>/*.ts` does; `docs/decisions/*` tells why."],
    [
      "links",
      "[a](score.md#bands), [b](../README.md), [c](decisions/0001-a.md), [d](#here), [e](https://example.org/x.md)",
    ],
    ["what a run leaves behind", "It writes `bench/results/import.json` and `lib/generated/prisma`."],
    ["commands", "Run `npm run house`, then `npm run bench:import -- --rows 10`."],
    ["code that is no path", "`wilson(hits, n)`, `.store`, `.db.test.ts`, `call.store`, `lib/score/score.ts is here`"],
  ])("cite %s that is there", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("may tell of the past in decisions and in the change log", () => {
    const past = "See `lib/gone/gone.ts`.";
    expect(found(past, "docs/decisions/0001-a.md")).toEqual([]);
    expect(found(past, "CHANGELOG.md")).toEqual([]);
    expect(found(past, "README.md")).toHaveLength(1);
  });
});
