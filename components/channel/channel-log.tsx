"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import { latestDeliveries, replayDelivery } from "@/components/channel/channels.query";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { useToast } from "@/components/ui/toast";
import { WaitingRows } from "@/components/ui/waiting-rows";
import { channelLogRow } from "@/lib/present/delivery/channel-words";

/** While messages wait, the log is read again so often. */
const AGAIN_MS = 3_000;

interface ChannelLogProps {
  readonly channelId: string;
  /** Whether it is turned on. */
  readonly isSending: boolean;
  readonly timeZone: string;
}

/** The latest messages to a channel, and what became of each. */
export function ChannelLog({ channelId, isSending, timeZone }: ChannelLogProps) {
  const client = useQueryClient();
  const toast = useToast();
  const queryKey = ["/alert-channels", channelId, "deliveries"];
  const replay = useSingleMutation({
    mutationFn: (id: string) => replayDelivery(channelId, id),
    onSuccess: () => toast("It is sent again"),
    onError: (error) => toast("It could not be sent again", error.message),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  const log = useQuery({
    queryKey,
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
              {isSending && row.isSettled ? (
                <Button
                  size="sm"
                  variant="ghost"
                  isPending={replay.isPending && replay.variables === row.id}
                  aria-label={`Send again: ${row.subject}`}
                  onClick={() => replay.mutate(row.id)}
                >
                  Send again
                </Button>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
