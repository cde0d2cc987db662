import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const LOOK_MS = 2_000;
const UNREACHED = 500;

/**
 * Asks the server for the page again and again, for as long as the component stands. What the page asked for by itself is
 * asked for anew when it leaves: that is of before, too.
 */
export function useFreshPage(): void {
  const router = useRouter();
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => void refreshOf(router), LOOK_MS);
    return () => clearInterval(timer);
  }, [router]);
  useEffect(() => () => void queries.invalidateQueries(), [queries]);
}

/** A page that is asked for in vain gives way to the browser's own about the lost connection: somebody has to be there first. */
async function refreshOf(router: ReturnType<typeof useRouter>): Promise<void> {
  // Nobody sees it, and the next look after it is seen again is soon enough.
  if (document.hidden) return;
  const status = await fetch("/api/v1/health/live").then(
    (answer) => answer.status,
    () => UNREACHED,
  );
  if (status < UNREACHED) router.refresh();
}
