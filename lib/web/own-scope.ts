import { mintPersonScope, type PersonScope } from "@/lib/account/person-scope";
import { isGuest } from "@/lib/account/sign-in/guest";
import { AppError } from "@/lib/base/app-error";
import type { Caller } from "@/lib/web/caller";

/**
 * The scope of one's own account.
 * @throws AppError `forbidden` for the guest of the demo, whom many people share
 */
export function ownScope(caller: Extract<Caller, { kind: "person" }>): PersonScope {
  if (isGuest(caller.person)) throw new AppError("forbidden", "A guest has no account. Sign in, or create one.");
  return mintPersonScope(caller.person.userId, caller.address);
}
