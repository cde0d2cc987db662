import { isGuest } from "@/lib/account/sign-in/guest";
import { AppError } from "@/lib/base/app-error";
import { type Caller, currentPlace } from "@/lib/web/caller";

/**
 * Where somebody works, for what is theirs there alone.
 * @throws AppError `forbidden` for the guest of the demo, whom many people share, and for who has no organisation
 */
export function ownPlace({ person, organizationSlug, address }: Extract<Caller, { kind: "person" }>) {
  if (isGuest(person)) throw new AppError("forbidden", "A guest gets no mails. Sign in, or create an account.");
  const place = currentPlace(person, organizationSlug, address);
  if (place === null) throw new AppError("forbidden", "You belong to no organisation yet.");
  return { ...place, userId: person.userId };
}
