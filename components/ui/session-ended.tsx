import type { ReactNode } from "react";

/** Said to somebody who was signed in and no longer is. */
export const SESSION_ENDED = "Your session has ended.";

/**
 * Words as they are. Those on an ended session come with the way to a new one: in another tab, so that what was written
 * in this one stays.
 */
export function WithWayIn({ children }: { readonly children?: ReactNode }) {
  if (children !== SESSION_ENDED) return children;
  return (
    <>
      {children}{" "}
      <a href="/sign-in" target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
        Sign in in a new tab
      </a>
      , then try again here: what you wrote stays.
    </>
  );
}
