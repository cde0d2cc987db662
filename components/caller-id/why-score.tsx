import { CircleDashed } from "lucide-react";
import { queryString } from "@/components/api/query-string";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { CallerIdDetail } from "@/lib/present/caller-id/caller-id.schema";
import { type ScoreLine, scoreLines, weightedCallsText } from "@/lib/present/caller-id/score-lines";
import { formatInterval, formatShare, formatThings } from "@/lib/present/format";

/** Why a score is what it is: lines that take points from 100 until the score is left, exactly. */
export function WhyScore({ detail }: { readonly detail: CallerIdDetail }) {
  const model = scoreLines(detail);
  if (model === null)
    return (
      <Card title="Why there is no score">
        <EmptyState icon={CircleDashed} title="Too few calls">
          {formatThings(detail.attempts, "attempt")} {detail.attempts === 1 ? "is" : "are"} not enough to tell chance
          from harm. The score appears by itself when there are more.
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title={`Why ${model.score}?`}
      note={`Starts at ${model.base}; each line takes points away, and what is left is the score. Recent calls weigh more than old ones. Formula version ${detail.version ?? "unknown"}.`}
    >
      <ol className="flex flex-col">
        <Sum label="A number with nothing held against it" points={model.base} />
        {model.lines.map((line) => (
          <Line key={line.factor.id} line={line} callerId={detail.callerId} />
        ))}
        <Sum label="Score" points={model.score} isEnd />
      </ol>
    </Card>
  );
}

const ROW =
  "grid grid-cols-[minmax(0,1fr)_3rem] items-center gap-x-4 gap-y-1 border-b border-line/70 py-2.5 md:grid-cols-[minmax(0,1fr)_14rem_3rem]";

function Line({ line, callerId }: { readonly line: ScoreLine; readonly callerId: string }) {
  const { factor, points, before, after, outcomes } = line;
  return (
    <li className={ROW}>
      <div>
        <p className={points === 0 ? "text-ink-soft" : "font-medium text-ink"}>{factor.label}</p>
        <p className="text-sm text-ink-soft">
          {factor.n === 0 ? (
            "No calls to tell by."
          ) : (
            <>
              {formatShare(factor.value)}{" "}
              <span className="text-ink-faint">
                ({formatInterval(factor)}, {weightedCallsText(factor.n)})
              </span>
            </>
          )}
          {outcomes.length === 0 || factor.value === 0 ? null : (
            <>
              {" "}
              <TextLink
                className="print:hidden"
                href={`/calls${queryString({ callerId, outcome: outcomes.join(",") })}`}
              >
                Its calls<span className="sr-only"> behind {factor.label}</span>
              </TextLink>
            </>
          )}
        </p>
        <p className="text-sm text-ink-faint">{factor.explanation}</p>
      </div>
      <span
        aria-hidden
        className="relative order-3 col-span-2 block h-3 rounded-sm bg-sunken forced-color-adjust-none md:order-none md:col-span-1"
      >
        <span className="absolute inset-y-0 left-0 rounded-l-sm bg-accent/25" style={{ width: `${after}%` }} />
        <span
          className="absolute inset-y-0 rounded-sm bg-bad"
          style={{ left: `${after}%`, width: `${before - after}%` }}
        />
      </span>
      <strong className={points === 0 ? "text-right font-normal text-ink-faint" : "text-right text-bad"}>
        {points === 0 ? "0" : `−${-points}`}
        <span className="sr-only"> points</span>
      </strong>
    </li>
  );
}

function Sum({
  label,
  points,
  isEnd = false,
}: {
  readonly label: string;
  readonly points: number;
  readonly isEnd?: boolean;
}) {
  return (
    <li className={isEnd ? ROW.replace("border-b", "border-b-0") : ROW}>
      <span className={isEnd ? "text-lg font-semibold" : "text-ink-soft"}>{label}</span>
      <span
        aria-hidden
        className="relative order-3 col-span-2 block h-3 rounded-sm bg-sunken forced-color-adjust-none md:order-none md:col-span-1"
      >
        <span
          className={
            isEnd
              ? "absolute inset-y-0 left-0 rounded-sm bg-accent"
              : "absolute inset-y-0 left-0 rounded-sm bg-accent/25"
          }
          style={{ width: `${points}%` }}
        />
      </span>
      <strong className={isEnd ? "text-right text-lg font-semibold" : "text-right font-normal text-ink-soft"}>
        {points}
      </strong>
    </li>
  );
}
