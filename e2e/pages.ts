import { readdirSync } from "node:fs";
import path from "node:path";

/** For whom a page is opened: the demo's guest, the owner of an organisation without calls, or nobody in particular. */
export type Visitor = "guest" | "owner" | "nobody";

/** A page that tests look at. */
export interface TestedPage {
  /** Its address, with names in brackets for what differs from organisation to organisation. */
  readonly route: string;
  readonly visitor: Visitor;
}

/** Pages that are no part of the product; e2e/gallery.spec.ts looks at them. */
const UNSERVED: readonly string[] = ["/gallery", "/gallery/mails"];

/** Every page there is; a test compares them with the folders of `app/`. A page may be listed once per visitor. */
export const PAGES: readonly TestedPage[] = [
  { route: "/", visitor: "guest" },
  { route: "/", visitor: "owner" },
  { route: "/advice", visitor: "guest" },
  { route: "/advice/rules", visitor: "owner" },
  { route: "/alerts", visitor: "guest" },
  { route: "/alerts/[alertId]", visitor: "guest" },
  { route: "/alerts/rules", visitor: "guest" },
  { route: "/alerts/rules/[ruleId]", visitor: "owner" },
  { route: "/caller-ids", visitor: "guest" },
  { route: "/caller-ids", visitor: "owner" },
  { route: "/caller-ids/[callerId]", visitor: "guest" },
  { route: "/calls", visitor: "guest" },
  { route: "/carriers", visitor: "guest" },
  { route: "/compare", visitor: "guest" },
  { route: "/imports", visitor: "guest" },
  { route: "/imports", visitor: "owner" },
  { route: "/imports/[importId]", visitor: "guest" },
  { route: "/imports/mappings", visitor: "owner" },
  { route: "/invitation", visitor: "nobody" },
  { route: "/outbox", visitor: "owner" },
  { route: "/outcomes", visitor: "guest" },
  { route: "/redress", visitor: "guest" },
  { route: "/redress/[caseId]", visitor: "guest" },
  { route: "/redress/new", visitor: "owner" },
  { route: "/redress/observations", visitor: "guest" },
  { route: "/redress/registrations", visitor: "guest" },
  { route: "/report-link", visitor: "nobody" },
  { route: "/reports", visitor: "guest" },
  { route: "/reports/[month]", visitor: "guest" },
  { route: "/reset-password", visitor: "nobody" },
  { route: "/settings", visitor: "owner" },
  { route: "/settings/account", visitor: "owner" },
  { route: "/settings/api-keys", visitor: "owner" },
  { route: "/settings/appearance", visitor: "guest" },
  { route: "/settings/audit", visitor: "owner" },
  { route: "/settings/channels", visitor: "owner" },
  { route: "/settings/clients", visitor: "owner" },
  { route: "/settings/members", visitor: "owner" },
  { route: "/settings/notifications", visitor: "owner" },
  { route: "/settings/privacy", visitor: "owner" },
  { route: "/sign-in", visitor: "nobody" },
  { route: "/sign-in-link", visitor: "nobody" },
  { route: "/sign-up", visitor: "nobody" },
  { route: "/sources", visitor: "guest" },
  { route: "/sources/[name]", visitor: "guest" },
  { route: "/unsubscribe", visitor: "nobody" },
  { route: "/verify-email", visitor: "nobody" },
  // Sends nobody in particular to sign in; e2e/accounts.spec.ts looks at it as somebody whom it is for.
  { route: "/welcome", visitor: "nobody" },
];

/** The pages under `app/`, as their addresses: folders in parentheses do not show in an address. */
export function routesOfApp(): readonly string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const pages = files.filter((file) => path.basename(file) === "page.tsx").map((file) => path.dirname(file));
  const shown = pages.map((folder) => folder.split(path.sep).filter((name) => !/^(\(.*\)|\.)$/.test(name)));
  const routes = shown.map((names) => `/${names.join("/")}`);
  return routes.filter((route) => !UNSERVED.includes(route)).sort();
}
