"use client";

import type { FormEvent } from "react";
import { useReplaceApiKey } from "@/components/settings/api-keys.query";
import { FreshKey } from "@/components/settings/fresh-key";
import { Dialog } from "@/components/ui/dialog";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

const OVERLAPS = [
  { value: "0", label: "Not at all" },
  { value: "1", label: "One hour" },
  { value: "24", label: "One day" },
  { value: "168", label: "One week" },
  { value: "744", label: "31 days" },
];

interface ReplaceKeyDialogProps {
  /** The key to be replaced; undefined while none is. */
  readonly old: { readonly id: string; readonly name: string } | undefined;
  readonly onClose: () => void;
}

/** Puts another API key in the place of one, and shows it, this once. */
export function ReplaceKeyDialog({ old, onClose }: ReplaceKeyDialogProps) {
  const replacing = useReplaceApiKey();
  const change = (isOpen: boolean) => {
    if (isOpen) return;
    replacing.reset();
    onClose();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const overlapHours = Number(new FormData(event.currentTarget).get("overlap"));
    if (old !== undefined) replacing.mutate({ id: old.id, overlapHours });
  };
  const fresh = replacing.data;
  if (fresh !== undefined)
    return <FreshKey isOpen={old !== undefined} onOpenChange={change} name={fresh.name} value={fresh.key} />;
  return (
    <Dialog
      isOpen={old !== undefined}
      onOpenChange={change}
      title={`Replace “${old?.name ?? ""}”`}
      description="Another key that may do the same takes its place. The old one works on for a while, so that programs can change over."
    >
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <NativeSelect label="The old key works on for" name="overlap" choices={OVERLAPS} defaultValue="24" />
        {replacing.error === null ? null : (
          <Notice tone="bad" isLive>
            {replacing.error.message}
          </Notice>
        )}
        <SubmitButton variant="primary" className="self-end" isPending={replacing.isPending}>
          Make the new key
        </SubmitButton>
      </form>
    </Dialog>
  );
}
