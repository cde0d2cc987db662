import { useSyncExternalStore } from "react";

/** What the link of a mail carries behind `#`: browsers send it to no server. */
export interface LinkSecret {
  readonly secret: string;
  /** Whether the account is to have another address. */
  readonly isChange: boolean;
}

/** Reads what stands behind `#` of an address; null when no secret does. */
export function linkSecret(hash: string): LinkSecret | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const secret = parts.get("secret") ?? "";
  return secret === "" ? null : { secret, isChange: parts.get("change") === "1" };
}

/** The secret with which this page was opened; undefined until the browser has been asked, null when there is none. */
export function useLinkSecret(): LinkSecret | null | undefined {
  const hash = useSyncExternalStore(
    (onChange) => {
      window.addEventListener("hashchange", onChange);
      return () => window.removeEventListener("hashchange", onChange);
    },
    () => window.location.hash,
    () => undefined,
  );
  return hash === undefined ? undefined : linkSecret(hash);
}
