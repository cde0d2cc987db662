"use client";

import { useQuery } from "@tanstack/react-query";
import { latestDeliveries } from "@/components/channel/channels.query";
import { Badge } from "@/components/ui/badge";
import { ErrorState } from "@/components/ui/error-state";
import { WaitingRows } from "@/components/ui/waiting-rows";
import { channelLogRow } from "@/lib/present/delivery/channel-words";

/** While messages wait, the log is read again so often. */
const AGAIN_MS = 3_000;

interface ChannelLogProps {
  readonly channelId: string;
  readonly timeZone: string;
}

/** The latest messages to a channel, and what became of each. */
export function ChannelLog({ channelId, timeZone }: ChannelLogProps) {
  const log = useQuery({
    queryKey: ["/alert-channels", channelId, "deliveries"],
    queryFn: ({ signal }) => latestDeliveries(channelId, signal),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === "queued" || status === "sending") === true ? AGAIN_MS : false,
  });
  if (log.isPending) return <WaitingRows label="Reading the log" />;
  if (log.isError)
    return (
      <ErrorState title="The log could not be read" onRetry={() => void log.refetch()}>
        {log.error.message}
      </ErrorState>
    );
  if (log.data.length === 0) return <p className="mt-2 text-sm text-ink-soft">Nothing was sent yet.</p>;
  return (
    <ul aria-label="Latest messages" className="mt-2 divide-y divide-line/70">
      {log.data.map((delivery) => {
        const row = channelLogRow(delivery, timeZone);
        return (
          <li key={row.id} className="flex flex-col gap-1 py-2">
            <span className="break-words text-ink">{row.subject}</span>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              <Badge tone={row.state.tone}>{row.state.label}</Badge>
              <span>{row.at}</span>
              <span className="min-w-0 break-words">{row.fate}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
