"use client";

import { useState } from "react";
import { CallItem, CallListHead } from "@/components/calls/call-item";
import type { Call } from "@/lib/present/calls/call.schema";

interface CallListProps {
  readonly calls: readonly Call[];
  readonly timeZone: string;
  /** False where all calls are of one caller ID, which stands above. */
  readonly hasCallerId: boolean;
}

/** Calls, each of which opens to why it counts as what it counts. */
export function CallList({ calls, ...rest }: CallListProps) {
  const [opened] = useState(() => new Set<string>());
  return (
    <div>
      <CallListHead hasCallerId={rest.hasCallerId} />
      <ul>
        {calls.map((call) => (
          <CallItem key={`${call.startedAt} ${call.id}`} call={call} opened={opened} {...rest} />
        ))}
      </ul>
    </div>
  );
}
