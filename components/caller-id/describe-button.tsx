"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import { describeCallerId } from "@/components/caller-id/describe.query";
import { useTakeBack } from "@/components/caller-id/use-take-back";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { formatCallerId } from "@/lib/present/format";

interface DescribeButtonProps {
  readonly callerId: string;
  readonly label: string | null;
  readonly group: string | null;
  readonly owner: string | null;
}

/** Lets people write beside a number what it is for. */
export function DescribeButton({ callerId, label, group, owner }: DescribeButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const takeBack = useTakeBack();
  const save = useSingleMutation({
    mutationFn: (form: FormData) =>
      describeCallerId(callerId, {
        label: text(form, "label"),
        group: text(form, "group"),
        owner: text(form, "owner"),
      }),
    onSuccess: async () => {
      await showChanged();
      setOpen(false);
      toast("Saved", undefined, () => takeBack(() => describeCallerId(callerId, { label, group, owner }), showChanged));
    },
  });
  const showChanged = async () => {
    await client.invalidateQueries({ queryKey: ["/caller-ids"] });
    router.refresh();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Pencil aria-hidden className="size-4" />
        {[label, group, owner].every((text) => text === null) ? "Label it" : "Change label"}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={`What is ${formatCallerId(callerId)}?`}
        description="Shown beside the number wherever it appears. Leave a field empty to take it away."
      >
        <form onSubmit={submit} className="flex flex-col gap-4">
          {save.isError ? (
            <Notice tone="bad" isLive>
              {save.error.message}
            </Notice>
          ) : null}
          <TextField label="Label" name="label" defaultValue={label ?? ""} maxLength={100} placeholder="Front desk" />
          <TextField
            label="Group"
            name="group"
            defaultValue={group ?? ""}
            maxLength={100}
            placeholder="Client or campaign"
          />
          <TextField
            label="Owner"
            name="owner"
            defaultValue={owner ?? ""}
            maxLength={100}
            placeholder="Who answers for it"
          />
          <div className="flex justify-end gap-2">
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" variant="primary" isPending={save.isPending}>
              Save
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

function text(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
