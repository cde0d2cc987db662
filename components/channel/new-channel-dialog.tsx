"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { ChannelFields } from "@/components/channel/channel-fields";
import { addChannel } from "@/components/channel/channels.query";
import { NewSecret } from "@/components/channel/new-secret";
import { Dialog } from "@/components/ui/dialog";
import { NativeSelect } from "@/components/ui/native-select";
import { CHANNEL_KIND_WORDS } from "@/lib/present/delivery/channel-words";

const KINDS = Object.entries(CHANNEL_KIND_WORDS).map(([value, label]) => ({ value, label }));

interface NewChannelDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Adds a channel, and shows a webhook's secret this once. */
export function NewChannelDialog({ isOpen, onOpenChange }: NewChannelDialogProps) {
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  const change = (open: boolean) => {
    if (!open) setSecret(null);
    onOpenChange(open);
  };
  const add = async (text: (name: string) => string) => {
    const names = ["kind", "name", "url", "minSeverity"];
    const made = await addChannel(Object.fromEntries(names.map((name) => [name, text(name)])));
    if (made === null) change(false);
    else setSecret(made);
    router.refresh();
  };
  return secret === null ? (
    <Dialog isOpen={isOpen} onOpenChange={change} title="New channel" description="Alerts go there beside mail.">
      <ActionForm submitLabel="Add channel" onSubmit={add}>
        {(problemOf) => (
          <>
            <NativeSelect label="Kind" name="kind" choices={KINDS} />
            <ChannelFields channel={null} problemOf={problemOf} />
          </>
        )}
      </ActionForm>
    </Dialog>
  ) : (
    <NewSecret isOpen={isOpen} onOpenChange={change} secret={secret} />
  );
}
