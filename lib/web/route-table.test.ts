import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ALL_ROUTES } from "@/lib/testing/call-api";
import { API_LIMIT } from "@/lib/web/rate-limit";

const APP = path.join(process.cwd(), "app/api/v1");

/** Paths that Next.js serves, in the braces of the table, with the name of the file of handlers that each binds. */
function boundPaths(): Map<string, string> {
  const bound = new Map<string, string>();
  for (const file of fs.readdirSync(APP, { recursive: true, encoding: "utf8" })) {
    if (path.basename(file) !== "route.ts") continue;
    const folders = path.dirname(file).split(path.sep);
    const template = `/${folders.map((folder) => folder.replace(/^\[(\w+)\]$/, "{$1}")).join("/")}`;
    const text = fs.readFileSync(path.join(APP, file), "utf8");
    bound.set(
      template,
      /^export \{ DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT \} from "(.+)";\n$/.exec(text)?.[1] ?? text,
    );
  }
  return bound;
}

describe("the table of routes", () => {
  const bound = boundPaths();

  it("has a line for every path that Next.js serves, and none beside", () => {
    const served = [...bound.keys()].filter((template) => template !== "/[[...path]]");
    expect(ALL_ROUTES.map((route) => route.path).sort()).toEqual(served.sort());
  });

  it.each(ALL_ROUTES.map((route) => [route.path, route] as const))(
    "binds %s to its own handlers",
    async (template, route) => {
      const file = bound.get(template) ?? "";
      expect(file).toMatch(/^@\/lib\/web\/routes\/[a-z-]+\/[a-z-]+$/);
      const source = fs.readFileSync(path.join(process.cwd(), `${file.slice(2)}.ts`), "utf8");
      expect(source).toContain(`path: "${route.path}"`);
    },
  );

  it("answers every other path of the API, its base among them, in the API's own words", () => {
    expect(bound.get("/[[...path]]")).toBe("@/lib/web/routes/system/unknown-path");
  });

  it("limits files that are uploaded or downloaded apart from all else; calls are pushed every few seconds", () => {
    const general = ALL_ROUTES.flatMap(({ path: template, operations }) =>
      Object.entries(operations).flatMap(([method, { doc, limit }]) =>
        limit === API_LIMIT && (doc.bodyTypes !== undefined || doc.answerType === "text/csv")
          ? [`${method} ${template}`]
          : [],
      ),
    );
    expect(general).toEqual(["POST /calls"]);
  });

  it("lets nobody change anything without a permission, but their own account, and what leads to having one", () => {
    const free = ALL_ROUTES.flatMap(({ path: template, operations }) =>
      Object.entries(operations).flatMap(([method, operation]) =>
        method !== "GET" && operation.access.kind !== "organization" ? [`${method} ${template}`] : [],
      ),
    );
    expect(free.filter((operation) => !/^\w+ \/me(\/|$)/.test(operation)).sort()).toEqual([
      "DELETE /alert-preferences",
      "POST /alert-mail-subscription",
      "POST /alert-preferences/test",
      "POST /demo",
      "POST /email-confirmations",
      "POST /invitations/acceptance",
      "POST /invitations/lookup",
      "POST /organizations",
      "POST /password-resets",
      "POST /password-resets/confirmation",
      "POST /report-links/lookup",
      "POST /sign-in-links",
      "POST /sign-up",
      "POST /sign-up-links",
      "PUT /alert-preferences",
      "PUT /organizations/current",
    ]);
  });
});
