"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { CallItem, CallListHead } from "@/components/calls/call-item";
import type { Call } from "@/lib/present/calls/call.schema";

interface EndlessCallListProps {
  readonly calls: readonly Call[];
  readonly timeZone: string;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

const ROW_PX = 39;
const OVERSCAN = 8;
/** Calls before the end at which the next page is asked for. */
const AHEAD = 15;
const REACHABLE = { tabIndex: 0 };

/** Calls of one caller ID in a window of their own, of which only those in sight are drawn; more come as one goes on. */
export function EndlessCallList({ calls, timeZone, hasMore, onMore }: EndlessCallListProps) {
  const [opened] = useState(() => new Set<string>());
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: calls.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    initialRect: { width: 0, height: 500 },
  });
  const inSight = virtual.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= calls.length - AHEAD) onMore();
  }, [hasMore, last, calls.length, onMore]);
  return (
    <>
      <CallListHead hasCallerId={false} />
      <section ref={scroller} aria-label="Single calls" {...REACHABLE} className="relative h-128 overflow-y-auto">
        <ul
          style={{
            paddingTop: inSight[0]?.start ?? 0,
            paddingBottom: virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0),
          }}
        >
          {inSight.map(({ index, key }) => {
            const call = calls[index];
            if (call === undefined) return null;
            return (
              <CallItem
                key={key}
                index={index}
                measure={virtual.measureElement}
                call={call}
                timeZone={timeZone}
                hasCallerId={false}
                opened={opened}
              />
            );
          })}
        </ul>
      </section>
    </>
  );
}
