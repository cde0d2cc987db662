import type { Action } from "@/lib/account/member/permission";
import { ALL_ROUTES } from "@/lib/testing/call-api";
import type { Method } from "@/lib/web/define-route";

/** One method of one path that acts on an organisation's things. */
export interface OrganizationOperation {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly action: Action;
}

const METHOD_NAMES: readonly Method[] = ["GET", "POST", "PATCH", "PUT", "DELETE"];

/** All of them, from the table of routes: a route that is added is in every test that walks this list. */
export const ORGANIZATION_OPERATIONS: readonly OrganizationOperation[] = ALL_ROUTES.flatMap(({ path, operations }) =>
  Object.entries(operations).flatMap(([method, { access }]) => {
    const known = METHOD_NAMES.find((name) => name === method);
    if (access.kind !== "organization" || known === undefined) return [];
    return [{ name: `${method} ${path}`, method: known, path, action: access.action }];
  }),
);

/** Puts values in the place of a path's parameters. @throws Error when one is missing: a test has to say what to put there */
export function filledPath(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[`${path.split("/")[1]}.${name}`];
    if (value === undefined) throw new Error(`Nothing to put in the place of {${name}} in ${path}`);
    return encodeURIComponent(value);
  });
}
