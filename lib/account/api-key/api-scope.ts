import type { Action } from "@/lib/account/member/permission";

/** What an API key may be given: actions that programs need. Keys cannot manage keys, people or mails. */
export const API_SCOPES = [
  "imports:write",
  "imports:read",
  "reputation:read",
  "caller-ids:write",
  "alerts:write",
  "redress:write",
  "alert-rules:write",
] as const satisfies readonly Action[];
export type ApiScope = (typeof API_SCOPES)[number];

/** Scopes of a key for which nobody named any: upload calls, read what follows. */
export const DEFAULT_API_SCOPES: readonly ApiScope[] = ["imports:write", "reputation:read"];

/** Scopes that are worth another beside themselves: who uploads a file may see what becomes of it. */
const IMPLIED: Readonly<Partial<Record<ApiScope, ApiScope>>> = { "imports:write": "imports:read" };

/** Whether a key with these scopes may do that. */
export function isGranted(scopes: readonly ApiScope[], action: Action): boolean {
  return scopes.some((scope) => scope === action || IMPLIED[scope] === action);
}
