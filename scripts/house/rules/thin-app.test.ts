import { describe, expect, it } from "vitest";
import { thinApp } from "@/scripts/house/rules/thin-app";
import { findingsIn } from "@/scripts/house/testing";

const BINDING = 'export { GET, POST } from "@/lib/web/routes/import/imports";';
const found = (text: string, path = "app/api/v1/imports/route.ts") => findingsIn(thinApp, path, text);

describe("thin app", () => {
  it.each([
    ["a handler of its own", "export async function GET() { return new Response(); }"],
    ["a second statement", `${BINDING}\nconst limit = 10;`],
    ["a binding to another floor", 'export { GET } from "@/lib/pipeline/import/import-upload";'],
    ["an import and a call", 'import { route } from "@/lib/web/routes/import/imports";\nexport const GET = route();'],
    ["nothing at all", ""],
    ["a setting that is computed", `export const runtime = pick();\n${BINDING}`],
  ])("refuses a route with %s", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    ["the binding alone", BINDING],
    ["a renamed handler", 'export { auth as GET, auth as POST } from "@/lib/web/routes/account/auth";'],
    [
      "settings that Next.js wants there",
      `export const maxDuration = 60;\nexport const dynamic = "force-dynamic";\n${BINDING}`,
    ],
  ])("lets %s pass", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("concerns routes alone", () => {
    expect(found("export const a = 1;", "app/page.tsx")).toEqual([]);
    expect(found("export const a = 1;", "lib/web/routes/import/imports.ts")).toEqual([]);
  });
});
