import { isOutdated } from "@/components/api/request-json";
import { useToast } from "@/components/ui/toast";

/**
 * What a dialog does when somebody else changed meanwhile what it shows: it closes over fields that hold no longer, and
 * says why. Whoever opens it again begins with what holds now.
 * @param end closes the dialog and forgets that it was refused
 */
export function useRefusedLate(end: () => void) {
  const toast = useToast();
  return (error: Error): void => {
    if (!isOutdated(error)) return;
    end();
    toast("Not saved", error.message);
  };
}
