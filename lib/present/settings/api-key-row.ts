import { formatDay, formatTime } from "@/lib/present/format";

/** A key as the API shows it. */
export interface ApiKeyRecord {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: string[];
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** An API key in a list. */
export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  /** How it begins, by which it is recognised. */
  readonly prefix: string;
  readonly scopes: readonly string[];
  /** Address of who made it; null where nobody knows. */
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly lastUsed: string;
  readonly expiry: string;
  readonly state: { readonly label: string; readonly tone: "good" | "neutral" };
  /** Whether it still works, and can be revoked. */
  readonly isLive: boolean;
}

/**
 * Prepares keys for a list. A list that was read again shows keys that were made since the page was loaded: no key that ran
 * out before those were made works any more.
 * @param loadedAt when the page was loaded @param timeZone IANA name
 */
export function apiKeyRows(keys: readonly ApiKeyRecord[], loadedAt: string, timeZone: string): readonly ApiKeyRow[] {
  const now = new Date(Math.max(...[loadedAt, ...keys.map(({ createdAt }) => createdAt)].map((at) => Date.parse(at))));
  return keys.map((key) => apiKeyRow(key, now, timeZone));
}

/** Prepares a key for a list. @param now what "has expired" is measured by @param timeZone IANA name */
export function apiKeyRow(key: ApiKeyRecord, now: Date, timeZone: string): ApiKeyRow {
  const isExpired = key.expiresAt !== null && new Date(key.expiresAt) <= now;
  const isLive = key.revokedAt === null && !isExpired;
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    scopes: key.scopes,
    createdBy: key.createdBy,
    createdAt: formatDay(key.createdAt, timeZone),
    lastUsed: key.lastUsedAt === null ? "Never" : formatTime(key.lastUsedAt, timeZone),
    expiry: key.expiresAt === null ? "Never expires" : formatTime(key.expiresAt, timeZone),
    state: { label: stateLabel(key.revokedAt !== null, isExpired), tone: isLive ? "good" : "neutral" },
    isLive,
  };
}

function stateLabel(isRevoked: boolean, isExpired: boolean): string {
  if (isRevoked) return "Revoked";
  return isExpired ? "Expired" : "Works";
}
