import { lazy, type ReactNode, Suspense } from "react";

/** Said to somebody who was signed in and no longer is. */
export const SESSION_ENDED = "Your session has ended.";

const WayIn = lazy(() => import("@/components/ui/way-in").then((module) => ({ default: module.WayIn })));

/** Words as they are. Those on an ended session come with the way to a new one. */
export function WithWayIn({ children }: { readonly children?: ReactNode }) {
  if (children !== SESSION_ENDED) return children;
  return (
    <>
      {children}{" "}
      <Suspense>
        <WayIn />
      </Suspense>
    </>
  );
}
