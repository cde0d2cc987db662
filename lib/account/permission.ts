import { ROLES, type Role } from "@/lib/account/role";

/**
 * Everything that may be done in an organisation, and the least powerful role that may. The one table behind routes,
 * screens and the scopes of API keys: what is not here cannot be done.
 */
const LEAST_ROLE = {
  "reputation:read": "viewer",
  "imports:read": "viewer",
  "imports:write": "analyst",
  "caller-ids:write": "analyst",
  "alerts:write": "analyst",
  "outbox:read": "admin",
  "api-keys:manage": "admin",
} as const satisfies Readonly<Record<string, Role>>;

/** One thing that may be done in an organisation. */
export type Action = keyof typeof LEAST_ROLE;

/** Whether a person of that role may do that. */
export function can(role: Role, action: Action): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(LEAST_ROLE[action]);
}
