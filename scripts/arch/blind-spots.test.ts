import { describe, expect, it } from "vitest";
import { blindSpots } from "@/scripts/arch/blind-spots";
import { parseSource } from "@/scripts/house/source-file";

const PATH = "lib/score/score.ts";
const spots = (text: string, ...seen: string[]) => blindSpots([parseSource(PATH, text)], new Map([[PATH, seen]]));

describe("blind spots", () => {
  it.each([
    ["a value", 'import { z } from "zod";'],
    ["a type", 'import type { z } from "zod";'],
    ["a side effect", 'import "zod";'],
    ["something on demand", 'const late = () => import("zod");'],
    ["a type in place", 'export type Z = import("zod").ZodType;'],
    ["something handed on", 'export { z } from "zod";'],
    ["everything handed on", 'export * from "zod";'],
  ])("tell of %s that was not seen", (_, text) => {
    expect(spots(text)).toEqual([`${PATH} imports zod, which was not seen; write the import in another form.`]);
    expect(spots(text, "zod")).toEqual([]);
  });

  it("tell of a file that was not looked at", () => {
    expect(blindSpots([parseSource(PATH, "")], new Map())).toEqual([`${PATH} was not looked at.`]);
  });

  it("know Node's modules by either name", () => {
    expect(spots('import fs from "node:fs/promises";', "fs/promises")).toEqual([]);
  });

  it("leave aside what is computed", () => {
    expect(spots("const late = (path: string) => import(path);")).toEqual([]);
  });
});
