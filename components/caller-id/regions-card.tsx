"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { queryString } from "@/components/api/query-string";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { useInSight } from "@/components/ui/use-in-sight";
import { readCallFilter } from "@/lib/present/calls/call-filter";

const CallGroupsCard = dynamic(
  () => import("@/components/calls/call-groups-card").then((module) => module.CallGroupsCard),
  { ssr: false, loading: Waiting },
);

/** The areas that a number called, and how the calls there ended; counted when somebody comes to it. */
export function RegionsCard({ callerId }: { readonly callerId: string }) {
  const router = useRouter();
  const [card, isInSight] = useInSight<HTMLDivElement>();
  return (
    <div ref={card}>
      {isInSight ? (
        <CallGroupsCard
          filter={readCallFilter({ callerId })}
          by="area"
          first={null}
          onNarrow={(narrow) => router.push(`/calls${queryString({ callerId, ...narrow })}`)}
        />
      ) : (
        <Waiting />
      )}
    </div>
  );
}

function Waiting() {
  return (
    <Card title="Calls by called area" isFlush className="print:hidden">
      <Skeleton className="mx-4 mb-3 h-60" />
    </Card>
  );
}
