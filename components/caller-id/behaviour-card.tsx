"use client";

import dynamic from "next/dynamic";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { useInSight } from "@/components/ui/use-in-sight";

const BehaviourFigures = dynamic(
  () => import("@/components/caller-id/behaviour-figures").then((module) => module.BehaviourFigures),
  { ssr: false, loading: Waiting },
);

/** How a number is used, beside the organisation's own healthy numbers; counted when somebody comes to it. */
export function BehaviourCard({ callerId }: { readonly callerId: string }) {
  const [card, isInSight] = useInSight<HTMLDivElement>();
  return <div ref={card}>{isInSight ? <BehaviourFigures callerId={callerId} /> : <Waiting />}</div>;
}

function Waiting() {
  return (
    <Card title="Behaviour" note="Counted call by call." isFlush className="print:hidden">
      <Skeleton className="mx-4 mb-3 h-72" />
    </Card>
  );
}
