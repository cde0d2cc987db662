import { describe, expect, it } from "vitest";
import { API_SCOPES, isGranted } from "@/lib/account/api-key/api-scope";
import { ACTIONS, can } from "@/lib/account/member/permission";
import { ROLES } from "@/lib/account/member/role";
import { ALL_ROUTES } from "@/lib/testing/call-api";
import type { Access } from "@/lib/web/operation";

const HEAD = `# Who may do what

Written from the table of routes and the table of permissions by \`lib/web/permission-table.test.ts\`; after a change:
\`npx vitest run --project unit lib/web/permission-table.test.ts -u\`. \`lib/web/access.db.test.ts\` asks each route as each
role and with each scope, and finds what stands here.
`;

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

const mark = (isAllowed: boolean) => (isAllowed ? "yes" : "–");

function who(access: Access): string[] {
  if (access.kind === "anyone") return ["anybody", ...ROLES.map(() => "yes"), "yes"];
  if (access.kind === "person") return ["whoever has signed in", ...ROLES.map(() => "yes"), "–"];
  const scopes = API_SCOPES.filter((scope) => isGranted([scope], access.action));
  return [
    `\`${access.action}\``,
    ...ROLES.map((role) => mark(can(role, access.action))),
    scopes.length === 0 ? "–" : scopes.map((scope) => `\`${scope}\``).join(" "),
  ];
}

describe("docs/permissions.md", () => {
  it("says of each action and each route who may, as it is", async () => {
    const actions = ACTIONS.map((action) => [`\`${action}\``, ...ROLES.map((role) => mark(can(role, action)))]);
    const routes = ALL_ROUTES.flatMap(({ path, operations }) =>
      Object.entries(operations).map(([method, { access }]) => [`\`${method} ${path}\``, ...who(access)]),
    ).sort(([a = ""], [b = ""]) => (a.split(" ")[1] ?? "").localeCompare(b.split(" ")[1] ?? "") || a.localeCompare(b));
    const text = [
      HEAD,
      "## Actions\n",
      table(["action", ...ROLES], actions),
      "\n## Routes\n",
      table(["route", "action", ...ROLES, "key with"], routes),
      "",
    ].join("\n");
    await expect(text).toMatchFileSnapshot("../../docs/permissions.md");
  });
});
