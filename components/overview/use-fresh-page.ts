import { useRouter } from "next/navigation";
import { useEffect } from "react";

const LOOK_MS = 2_000;

/** Asks the server for the page again and again, for as long as the component stands. */
export function useFreshPage(): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [router]);
}
