import { describe, expect, it } from "vitest";
import { reExports } from "@/scripts/house/rules/re-exports";
import { findingsIn } from "@/scripts/house/testing";

const found = (text: string, path = "lib/score/score.ts") => findingsIn(reExports, path, text);

describe("re-exports", () => {
  it.each([
    ["a named one", 'export { wilson } from "@/lib/base/proportion";'],
    ["a renamed one", 'export { wilson as interval } from "@/lib/base/proportion";'],
    ["a type", 'export type { Proportion } from "@/lib/base/proportion";'],
    ["a whole module", 'export * from "@/lib/base/proportion";'],
    ["a module under a name", 'export * as base from "@/lib/base/proportion";'],
    ["an import handed on", 'import { wilson } from "@/lib/base/proportion";\nexport { wilson };'],
    ["an import handed on as default", 'import { wilson } from "@/lib/base/proportion";\nexport default wilson;'],
    ["an import under a new name", 'import { wilson } from "@/lib/base/proportion";\nexport const interval = wilson;'],
    ["a namespace handed on", 'import * as base from "@/lib/base/proportion";\nexport { base };'],
    ["a default import handed on", 'import base from "@/lib/base/proportion";\nexport { base };'],
  ])("refuses %s", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it("points at the line", () => {
    expect(found('const a = 1;\n\nexport * from "@/lib/base/result";')[0]?.line).toBe(3);
  });

  it.each([
    ["a declaration", "export const a = 1;"],
    ["an own name exported later", "const a = 1;\nexport { a };"],
    ["a value made from an import", 'import { z } from "zod";\nexport const id = z.string();'],
    ["a table kept as JSON", 'import rows from "@/scripts/house/floors.json";\nexport const FLOORS = rows;'],
    ["a default of its own", "export default function page() { return null; }"],
  ])("lets %s pass", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("lets a route bind its handlers", () => {
    const binding = 'export { GET } from "@/lib/web/routes/import/imports";';
    expect(found(binding, "app/api/v1/imports/route.ts")).toEqual([]);
    expect(found(binding, "app/api/v1/imports/page.tsx")).toHaveLength(1);
  });
});
