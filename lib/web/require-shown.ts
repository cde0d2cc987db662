import { AppError } from "@/lib/base/app-error";

const OUTDATED =
  "This was changed meanwhile, by somebody else or in another window, and nothing was saved. Look at what holds now, then change it again.";

/**
 * Refuses a change that begins with what holds no longer; call it where nobody can change it before what is saved.
 * @param shown what was shown of it, read by the schema that `present` was read by; undefined where nothing was
 * @throws AppError `conflict`, whose answer says `isOutdated`
 */
export function requireShown<Value>(shown: Value | undefined, present: Value): void {
  if (shown !== undefined && JSON.stringify(shown) !== JSON.stringify(present)) throw outdated();
}

/** The same for a statement that found nothing as it was shown. @throws AppError `conflict` when there is none */
export function requireFresh<Saved>(saved: Saved | null): Saved {
  if (saved === null) throw outdated();
  return saved;
}

function outdated(): AppError {
  return new AppError("conflict", OUTDATED, { extension: { isOutdated: true } });
}
