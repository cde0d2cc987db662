"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ChangeChannelDialog } from "@/components/channel/change-channel-dialog";
import { ChannelLog } from "@/components/channel/channel-log";
import { changeChannel, deleteChannel, renewSecret, testChannel } from "@/components/channel/channels.query";
import { NewSecret } from "@/components/channel/new-secret";
import { useChange } from "@/components/settings/use-change";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { AlertChannelItem } from "@/lib/present/delivery/alert-channel.schema";
import {
  CHANNEL_KIND_WORDS,
  channelState,
  LOST_PART_WORDS,
  MIN_SEVERITY_WORDS,
} from "@/lib/present/delivery/channel-words";

interface ChannelCardProps {
  readonly channel: AlertChannelItem;
  readonly timeZone: string;
}

type Asked = "change" | "delete" | "renew" | null;

/** One channel: whether it works, what may be done with it, and its log. */
export function ChannelCard({ channel, timeZone }: ChannelCardProps) {
  const { id, kind, name, host, minSeverity } = channel;
  const [asked, setAsked] = useState<Asked>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const client = useQueryClient();
  const { isPending, change } = useChange();
  const state = channelState(channel);
  const act = async (done: string, run: () => Promise<void>) => {
    await change({ run, done });
    await client.invalidateQueries({ queryKey: ["/alert-channels", id] });
    setAsked(null);
  };
  const renew = async () => setSecret(await renewSecret(id));
  const toggle = () => changeChannel(id, { isEnabled: !channel.isEnabled });
  const note = `${CHANNEL_KIND_WORDS[kind]} on ${host}. ${MIN_SEVERITY_WORDS[minSeverity]}.`;
  return (
    <Card title={name} note={note} actions={<Badge tone={state.tone}>{state.label}</Badge>}>
      <ChannelTrouble channel={channel} />
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          disabled={isPending || !channel.isEnabled}
          onClick={() => void act("A test message is on its way", () => testChannel(id))}
        >
          Send a test
        </Button>
        <Button size="sm" disabled={isPending} onClick={() => setAsked("change")}>
          Change
        </Button>
        {kind === "webhook" ? (
          <Button size="sm" disabled={isPending} onClick={() => setAsked("renew")}>
            New secret
          </Button>
        ) : null}
        <Button
          size="sm"
          disabled={isPending}
          onClick={() => void act(channel.isEnabled ? "Turned off" : "Turned on", toggle)}
        >
          {channel.isEnabled ? "Turn off" : "Turn on"}
        </Button>
        <Button size="sm" variant="danger" disabled={isPending} onClick={() => setAsked("delete")}>
          Delete
        </Button>
      </div>
      <Disclosure summary="Latest messages">
        {() => <ChannelLog channelId={id} isSending={channel.isEnabled} timeZone={timeZone} />}
      </Disclosure>
      <ChangeChannelDialog
        channel={channel}
        isOpen={asked === "change"}
        onOpenChange={(isOpen) => setAsked(isOpen ? "change" : null)}
      />
      <ConfirmDialog
        isOpen={asked === "delete"}
        onOpenChange={(isOpen) => isOpen || setAsked(null)}
        title={`Delete “${name}”?`}
        description="Its log goes with it, and what waits for it is not sent. This cannot be undone."
        confirmLabel="Delete"
        isPending={isPending}
        onConfirm={() => void act("Channel deleted", () => deleteChannel(id))}
      />
      <ConfirmDialog
        isOpen={asked === "renew"}
        onOpenChange={(isOpen) => isOpen || setAsked(null)}
        title={`Give “${name}” a new secret?`}
        description="For 24 hours requests are signed with the old one, too, so that your program has time to change."
        confirmLabel="Make a new secret"
        isPending={isPending}
        onConfirm={() => void act("The webhook has a new secret", renew)}
      />
      <NewSecret isOpen={secret !== null} onOpenChange={(isOpen) => isOpen || setSecret(null)} secret={secret ?? ""} />
    </Card>
  );
}

/** Why nothing arrives, if so. What cannot be opened comes first: until then each message fails for that alone. */
function ChannelTrouble({ channel: { lost, lastError, deadSince } }: { readonly channel: AlertChannelItem }) {
  if (lost === null && lastError === null) return null;
  return (
    <div className="mb-3">
      {lost === null ? (
        <Notice tone={deadSince === null ? "watch" : "bad"} title="The latest message did not arrive">
          {lastError}
        </Notice>
      ) : (
        <Notice tone="bad" title={LOST_PART_WORDS[lost].title}>
          It was sealed under another AUTH_SECRET. {LOST_PART_WORDS[lost].todo}
        </Notice>
      )}
    </div>
  );
}
