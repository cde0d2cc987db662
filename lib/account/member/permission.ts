import { ROLES, type Role } from "@/lib/account/member/role";

/** Everything that may be done in an organisation; what is not here cannot be done. */
export const ACTIONS = [
  "reputation:read",
  "imports:read",
  "imports:write",
  "caller-ids:write",
  "alerts:write",
  "redress:write",
  "reports:share",
  "alert-rules:write",
  "outbox:read",
  "api-keys:manage",
  "organization:manage",
  "members:read",
  "members:manage",
  "audit:read",
  "data:export",
  "privacy:manage",
  "clients:read",
  "clients:manage",
  "organization:own",
] as const;
export type Action = (typeof ACTIONS)[number];

/** The least powerful role that may do each: the one table behind routes, screens and the scopes of API keys. */
const LEAST_ROLE: Readonly<Record<Action, Role>> = {
  "reputation:read": "viewer",
  "imports:read": "viewer",
  "imports:write": "analyst",
  "caller-ids:write": "analyst",
  "alerts:write": "analyst",
  "redress:write": "analyst",
  "reports:share": "analyst",
  "alert-rules:write": "analyst",
  "outbox:read": "admin",
  "api-keys:manage": "admin",
  "organization:manage": "admin",
  "members:read": "viewer",
  "members:manage": "admin",
  "audit:read": "admin",
  "data:export": "admin",
  "privacy:manage": "admin",
  "clients:read": "viewer",
  "clients:manage": "admin",
  "organization:own": "owner",
};

/** Whether a person of that role may do that. */
export function can(role: Role, action: Action): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(LEAST_ROLE[action]);
}
