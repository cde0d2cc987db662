"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/account/action-form";
import { ChannelFields } from "@/components/channel/channel-fields";
import { changeChannel } from "@/components/channel/channels.query";
import { Dialog } from "@/components/ui/dialog";
import type { AlertChannelItem } from "@/lib/present/delivery/alert-channel.schema";

interface ChangeChannelDialogProps {
  readonly channel: AlertChannelItem;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Changes a channel's name, address, or how urgent an alert has to be. */
export function ChangeChannelDialog({ channel, isOpen, onOpenChange }: ChangeChannelDialogProps) {
  const { name, host, minSeverity } = channel;
  const router = useRouter();
  const save = async (text: (name: string) => string) => {
    const url = text("url").trim();
    const change = { name: text("name"), minSeverity: text("minSeverity"), ...(url === "" ? {} : { url }) };
    await changeChannel(channel.id, { ...change, shown: { name, host, minSeverity } });
    onOpenChange(false);
    router.refresh();
  };
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={`Change “${name}”`}>
      <ActionForm key={`${name} ${host} ${minSeverity}`} submitLabel="Save" onSubmit={save}>
        {(problemOf) => <ChannelFields channel={channel} problemOf={problemOf} />}
      </ActionForm>
    </Dialog>
  );
}
