"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DialogForm } from "@/components/ui/dialog-form";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { keepView, SAVED_VIEWS_KEY, type ViewWish } from "@/components/view/saved-views.query";
import type { ViewRights } from "@/lib/present/view/view-rights";

interface KeepViewDialogProps extends Pick<ViewWish, "screen" | "query"> {
  readonly rights: ViewRights;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Keeps the state that the list is in under a name. */
export function KeepViewDialog({ screen, query, rights, isOpen, onClose }: KeepViewDialogProps) {
  const client = useQueryClient();
  const toast = useToast();
  const keep = useSingleMutation({
    mutationFn: keepView,
    onSuccess: async ({ name }) => {
      await client.invalidateQueries({ queryKey: SAVED_VIEWS_KEY });
      toast(`“${name}” is kept`, "It stands under Views.");
      onClose();
    },
  });
  return (
    <DialogForm
      title="Keep this view"
      description="The filters, the order and the grouping that the list has now."
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={(form) =>
        keep.mutate({ screen, query, name: String(form.get("name")), isShared: form.get("isShared") !== null })
      }
      change={keep}
      submitLabel="Keep"
      otherButton={<Button onClick={onClose}>Cancel</Button>}
    >
      <TextField label="Name" name="name" required maxLength={60} placeholder="Blocked last week" autoComplete="off" />
      {rights.mayShare ? (
        <CheckboxField
          name="isShared"
          label="For everybody in the organisation"
          description="Otherwise only you see it."
        />
      ) : null}
    </DialogForm>
  );
}
