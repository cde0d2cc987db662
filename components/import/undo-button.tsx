"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import { isGone, undoImport } from "@/components/import/import.query";
import { uploadStore } from "@/components/import/upload-store";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import type { Import } from "@/lib/present/import/import.schema";
import { undoWords } from "@/lib/present/import/undo-words";

interface UndoButtonProps {
  readonly done: Pick<Import, "id" | "filename" | "rows">;
  /** How many calls stay as this import and others told them together. */
  readonly retold: number;
}

/** Takes the calls of an import out again, after asking. */
export function UndoButton({ done, retold }: UndoButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const words = undoWords(done, retold);
  const undo = useSingleMutation({
    mutationFn: () => undoImport(done.id),
    onSuccess: async () => {
      uploadStore.dismissImport(done.id);
      client.removeQueries({ queryKey: ["imports", done.id] });
      await client.invalidateQueries({ queryKey: ["imports"], exact: true });
      toast(words.done, words.doneNote);
      router.push("/imports");
      router.refresh();
    },
    onError: (error) => {
      setAsking(false);
      // Somebody was faster: the page asks again, and says so.
      if (isGone(error)) void client.invalidateQueries({ queryKey: ["imports", done.id] });
      toast("Nothing was removed", error.message);
    },
  });
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Undo2 aria-hidden className="size-4" />
        {words.verb}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={words.question}
        description={words.consequence}
        confirmLabel={words.verb}
        isPending={undo.isPending || undo.isSuccess}
        onConfirm={() => undo.mutate()}
      />
    </>
  );
}
