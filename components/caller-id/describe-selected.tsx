"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import { describeCallerIds, restoreCallerIds } from "@/components/caller-id/describe.query";
import type { Description } from "@/components/caller-id/described-before";
import { useTakeBack } from "@/components/caller-id/use-take-back";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { formatThings } from "@/lib/present/format";

interface DescribeSelectedProps {
  /** Those that are ticked, as they are listed. */
  readonly described: readonly (Description & { readonly callerId: string })[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onDone: () => void;
}

/** Lets people write the same label, group or owner beside several numbers; a field left empty changes nothing. */
export function DescribeSelected({ described, isOpen, onOpenChange, onDone }: DescribeSelectedProps) {
  const client = useQueryClient();
  const toast = useToast();
  const takeBack = useTakeBack();
  const save = useSingleMutation({
    mutationFn: async (form: FormData) => {
      const change = { ...text(form, "label"), ...text(form, "group"), ...text(form, "owner") };
      await describeCallerIds(
        described.map(({ callerId }) => callerId),
        change,
      );
      return change;
    },
    onSuccess: async (change) => {
      await showChanged();
      onOpenChange(false);
      onDone();
      toast(`${formatThings(described.length, "caller ID")} described`, undefined, () =>
        takeBack(() => restoreCallerIds(described, change), showChanged),
      );
    },
  });
  const showChanged = () => client.invalidateQueries({ queryKey: ["/caller-ids"] });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if ([...form.values()].join("").trim() === "") onOpenChange(false);
    else save.mutate(form);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={`Describe ${formatThings(described.length, "caller ID")}`}
      description="Written beside each of them. What is left empty stays as it is."
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        {save.isError ? (
          <Notice tone="bad" isLive>
            {save.error.message}
          </Notice>
        ) : null}
        <TextField label="Label" name="label" maxLength={100} />
        <TextField label="Group" name="group" maxLength={100} placeholder="Client or campaign" />
        <TextField label="Owner" name="owner" maxLength={100} placeholder="Who answers for it" />
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={save.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function text(form: FormData, name: keyof Description): Partial<Description> {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? { [name]: value.trim() } : {};
}
