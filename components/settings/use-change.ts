import { useRouter } from "next/navigation";
import { useState } from "react";
import { isSignedOut, isUnreached } from "@/components/api/request-json";
import { useToast } from "@/components/ui/toast";

/** Something that is changed by one press, and how it is spoken of. */
export interface Change {
  readonly run: () => Promise<void>;
  /** Said when it is done. */
  readonly done: string;
}

/**
 * Runs changes one at a time; the page is read again after each, and a refusal is told. `change` says whether it was done.
 */
export function useChange(): { readonly isPending: boolean; readonly change: (change: Change) => Promise<boolean> } {
  const [isPending, setPending] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const change = async ({ run, done }: Change) => {
    let [isDone, hasPage] = [false, true];
    setPending(true);
    try {
      await run();
      isDone = true;
      toast(done, "");
    } catch (error) {
      toast("That did not work", error instanceof Error ? error.message : "Try again.");
      // The page would be the one to sign in, or the browser's own about a lost connection, and what else was written on this one lost.
      hasPage = !isSignedOut(error) && !isUnreached(error);
    }
    setPending(false);
    if (hasPage) router.refresh();
    return isDone;
  };
  return { isPending, change };
}
