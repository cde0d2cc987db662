"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import { cancelImport } from "@/components/import/import.query";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

/** Stops an import that runs. What it read so far is taken out again. */
export function CancelButton({ id, size = "md" }: { readonly id: string; readonly size?: "sm" | "md" }) {
  const client = useQueryClient();
  const toast = useToast();
  const cancel = useSingleMutation({
    mutationFn: () => cancelImport(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ["imports"] }),
    onError: (error) => toast("Not cancelled", error.message),
  });
  const isCancelling = cancel.isPending || cancel.isSuccess;
  return (
    <Button size={size} isPending={isCancelling} onClick={() => cancel.mutate()}>
      {isCancelling ? "Cancelling…" : "Cancel"}
    </Button>
  );
}
