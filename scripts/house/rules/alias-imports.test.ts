import { describe, expect, it } from "vitest";
import { aliasImports } from "@/scripts/house/rules/alias-imports";
import { findingsIn } from "@/scripts/house/testing";

const found = (text: string, path = "lib/score/score.ts") => findingsIn(aliasImports, path, text);

describe("alias imports", () => {
  it.each([
    ["a neighbour", 'import { level } from "./level";'],
    ["a parent", 'import { accept } from "../base/result";'],
    ["a type", 'import type { Result } from "../base/result";'],
    ["a side effect", 'import "./set-up";'],
    ["an import on demand", 'const late = () => import("./level");'],
    ["a re-export", 'export { level } from "./level";'],
    ["a whole module handed on", 'export * from "./level";'],
    ["an extension", 'import { accept } from "@/lib/base/result.ts";'],
    ["an extension of what TypeScript would make of it", 'import { accept } from "@/lib/base/result.js";'],
  ])("refuses %s", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    ["the root", 'import { accept } from "@/lib/base/result";'],
    ["data, which needs its extension", 'import floors from "@/scripts/house/floors.json";'],
    ["a package", 'import { z } from "zod";'],
    ["a scoped package", 'import { PrismaPg } from "@prisma/adapter-pg";'],
    ["Node", 'import { readFile } from "node:fs/promises";'],
    ["a style sheet beside it", 'import "./globals.css";'],
    ["a path that is computed", "const late = (at: string) => import(at);"],
    ["plain Node code, which keeps its name", 'import { bundle } from "@/scripts/run-ts.mjs";'],
  ])("lets %s pass", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("leaves configuration and plain Node scripts alone", () => {
    expect(found('import { a } from "./a.mjs";', "scripts/bootstrap.mjs")).toEqual([]);
    expect(found('import { a } from "./a";', "next.config.ts")).toEqual([]);
  });
});
