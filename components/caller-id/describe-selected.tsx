"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { describeCallerIds } from "@/components/caller-id/describe.query";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

interface DescribeSelectedProps {
  readonly callerIds: readonly string[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onDone: () => void;
}

/** Lets people write the same label, group or owner beside several numbers; a field left empty changes nothing. */
export function DescribeSelected({ callerIds, isOpen, onOpenChange, onDone }: DescribeSelectedProps) {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (form: FormData) =>
      describeCallerIds(callerIds, {
        label: text(form, "label"),
        group: text(form, "group"),
        owner: text(form, "owner"),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["/caller-ids"] });
      onOpenChange(false);
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={`Describe ${callerIds.length} caller IDs`}
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

function text(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
