import type { Brand } from "@/lib/base/brand";

/**
 * Proof that somebody may act for one person's account: the first argument of every function that reads or writes what
 * is theirs alone. Minted only where a session, a password or the link of a mail has been checked.
 */
export type PersonScope = Brand<{ readonly userId: string; readonly address: string | null }, "PersonScope">;

/**
 * Mints the scope of one person. Call it only after the check that it stands for.
 * @param address where the request came from, as far as the server could see
 */
export function mintPersonScope(userId: string, address: string | null): PersonScope {
  return { userId, address } as PersonScope;
}
