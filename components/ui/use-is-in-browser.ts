import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and for the first paint, so that what only a browser knows cannot make the two differ. */
export function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
