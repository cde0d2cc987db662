import { useToast } from "@/components/ui/toast";

/** How to put back what was there before, and to say whether that worked. */
export function useTakeBack(): (restore: () => Promise<unknown>, showChanged: () => Promise<unknown>) => Promise<void> {
  const toast = useToast();
  return async (restore, showChanged) => {
    try {
      await restore();
      toast("As it was before");
    } catch (error) {
      toast("That did not work", error instanceof Error ? error.message : undefined);
    }
    await showChanged();
  };
}
