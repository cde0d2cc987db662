"use client";

import { Plus, Webhook } from "lucide-react";
import { useState } from "react";
import { ChannelCard } from "@/components/channel/channel-card";
import { NewChannelDialog } from "@/components/channel/new-channel-dialog";
import { UnreachedChannels } from "@/components/channel/unreached-channels";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { isUnreached } from "@/lib/present/delivery/channel-words";
import type { ChannelsPage } from "@/lib/present/delivery/channels-page";
import { formatZone } from "@/lib/present/format";

/** Where alerts go beside mail. */
export function ChannelsScreen({ page }: { readonly page: ChannelsPage }) {
  const [isAdding, setAdding] = useState(false);
  const { channels, timeZone, mayAdd } = page;
  const unreached = channels.filter(isUnreached);
  const addButton = mayAdd ? (
    <Button variant="primary" onClick={() => setAdding(true)}>
      <Plus aria-hidden className="size-4" />
      New channel
    </Button>
  ) : null;
  return (
    <>
      <UnreachedChannels names={unreached.map(({ name }) => name)}>
        Look at the latest failure of each, then send a test.
      </UnreachedChannels>
      {channels.length === 0 ? (
        <Card title="Channels" isFlush>
          <EmptyState icon={Webhook} title="No channels" action={addButton}>
            {mayAdd
              ? "Alerts go out by mail. Add a Slack or Teams channel, or a program of yours that accepts webhooks."
              : "The demo sends nothing."}
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-base text-ink-soft">
              Alerts go there beside mail. Days and times in {formatZone(timeZone)}.
            </p>
            {addButton}
          </div>
          {channels.map((channel) => (
            <ChannelCard key={channel.id} channel={channel} timeZone={timeZone} />
          ))}
        </>
      )}
      <NewChannelDialog isOpen={isAdding} onOpenChange={setAdding} />
    </>
  );
}
