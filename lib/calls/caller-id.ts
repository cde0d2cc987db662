import type { Brand } from "@/lib/base/brand";

/**
 * The number a call shows to its callee, in the one spelling used everywhere:
 * `+` and 7 to 15 digits (E.164), or 2 to 6 bare digits for an internal number or short code,
 * or `anonymous` where the caller hid it.
 */
export type CallerId = Brand<string, "CallerId">;

/** Stands for every call whose caller ID was hidden; kept out of reputation (RFC 8197 section 4). */
export const ANONYMOUS = "anonymous" as CallerId;
