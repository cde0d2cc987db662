import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const LOOK_MS = 2_000;

/**
 * Asks the server for the page again and again, for as long as the component stands. What the page asked for by itself is
 * asked for anew when it leaves: that is of before, too.
 */
export function useFreshPage(): void {
  const router = useRouter();
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [router]);
  useEffect(() => () => void queries.invalidateQueries(), [queries]);
}
