"use client";

import { useBehaviour } from "@/components/caller-id/behaviour.query";
import { BehaviourHours } from "@/components/caller-id/behaviour-hours";
import { RateFigure } from "@/components/figure/rate-figure";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { Behaviour } from "@/lib/present/caller-id/behaviour.schema";
import { type BehaviourModel, type BehaviourRow, behaviourModel } from "@/lib/present/caller-id/behaviour-rows";
import { formatCount, formatDaySpan } from "@/lib/present/format";

/** The figures of how a number is used, as they were counted call by call. */
export function BehaviourFigures({ callerId }: { readonly callerId: string }) {
  const behaviour = useBehaviour(callerId);
  const { data } = behaviour;
  const model = data === undefined ? null : behaviourModel(data);
  return (
    <Card title="Behaviour" note={data === undefined ? COUNTED : countedWords(data, model)} isFlush>
      {behaviour.isError ? (
        <ErrorState title="It could not be counted" onRetry={() => void behaviour.refetch()}>
          {behaviour.error.message}
        </ErrorState>
      ) : null}
      {behaviour.isPending ? <Skeleton className="mx-4 mb-3 h-72" /> : null}
      {model === null && behaviour.isSuccess ? (
        <p className="px-4 pb-3 text-ink-soft">It made no calls in this time.</p>
      ) : null}
      {model === null ? null : (
        <div className="grid gap-x-6 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
          <Habits model={model} />
          <BehaviourHours model={model} timeZone={data?.timeZone ?? ""} />
        </div>
      )}
    </Card>
  );
}

const COUNTED = "Counted call by call.";

function countedWords({ from, to, timeZone }: Behaviour, model: BehaviourModel | null): string {
  if (from === null || to === null) return COUNTED;
  const last = new Date(Date.parse(to) - 1);
  return `${formatDaySpan(from, last, timeZone)}, counted call by call; ${healthyWords(model)}`;
}

function healthyWords(model: BehaviourModel | null): string {
  const n = model?.healthyCallerIds ?? 0;
  if (n === 0) return "none of your other numbers is in good standing, so there is nothing to compare with.";
  return `beside ${n === 1 ? "your one other number" : `your ${formatCount(n)} other numbers`} in good standing.`;
}

function Habits({ model }: { readonly model: BehaviourModel }) {
  return (
    <Table caption="Behaviour beside healthy numbers">
      <thead>
        <tr>
          <HeadCell>Habit</HeadCell>
          <HeadCell isNumber>This number</HeadCell>
          <HeadCell isNumber>Healthy numbers</HeadCell>
        </tr>
      </thead>
      <tbody>
        {model.rows.map(({ name, meaning, own, healthy, difference, isWorse }) => (
          <tr key={name}>
            <RowHead>
              <span className="flex flex-wrap items-center gap-2">
                {name}
                {difference === null ? null : <Badge tone={isWorse ? "watch" : "neutral"}>{difference}</Badge>}
              </span>
              <span className="block text-sm text-ink-faint">{meaning}</span>
            </RowHead>
            <Cell isNumber>
              <Habit figure={own} />
            </Cell>
            <Cell isNumber>{healthy === null ? "–" : <Habit figure={healthy} />}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Habit({ figure }: { readonly figure: BehaviourRow["own"] }) {
  if ("n" in figure) return <RateFigure rate={figure} />;
  return (
    <>
      <strong className="font-semibold text-ink">{figure.text}</strong>
      <span className="block text-xs whitespace-normal text-ink-faint">{figure.note}</span>
    </>
  );
}
