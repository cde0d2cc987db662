import { ShieldCheck } from "lucide-react";
import { BeingJudged } from "@/components/overview/being-judged";
import { QuietState } from "@/components/overview/quiet-state";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { NeedsYouItem } from "@/lib/present/overview/needs-you";
import type { FleetState } from "@/lib/present/overview/overview";

/** What needs somebody now: at most five caller IDs, each with what, since when, how much, and one way on. */
export function NeedsYouList({ fleet }: { readonly fleet: FleetState }) {
  const { needsYou, openAlerts } = fleet;
  const rest = openAlerts - needsYou.reduce((sum, { change, more }) => sum + (change === null ? 0 : 1) + more, 0);
  return (
    <Card
      title="Needs you"
      note={needsYou.length === 0 ? undefined : "Most serious first."}
      actions={
        rest > 0 ? (
          <TextLink href="/alerts" className="text-sm print:hidden">
            {rest} more open {rest === 1 ? "alert" : "alerts"}
          </TextLink>
        ) : undefined
      }
      isFlush
    >
      {needsYou.length === 0 ? (
        fleet.isJudging ? (
          <BeingJudged />
        ) : (
          <QuietState fleet={fleet} icon={ShieldCheck} />
        )
      ) : (
        <ol>
          {needsYou.map((item) => (
            <Item key={item.callerId} item={item} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Item({ item }: { readonly item: NeedsYouItem }) {
  const { callerId, callerIdText, verdict, tone, carrier, change, grounds, since, cause, stepsPath, more } = item;
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line/70 px-4 py-3 first:border-t-0">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="text-lg font-semibold whitespace-nowrap text-ink">{callerIdText}</span>
          <Badge tone={tone}>{verdict}</Badge>
          {carrier === null ? null : <span className="text-sm text-ink-soft">towards {carrier}</span>}
        </p>
        <p className="mt-0.5 text-ink">
          {change === null ? (
            grounds
          ) : (
            <>
              {change.metric} {change.before} <span aria-hidden>→</span>
              <span className="sr-only">to</span> <strong className="font-semibold">{change.after}</strong>{" "}
              <span className="text-ink-soft">
                ({change.interval}, n = {change.n})
              </span>
            </>
          )}{" "}
          <span className="whitespace-nowrap text-ink-soft">since {since}</span>
        </p>
        <p className="text-sm text-ink-faint">
          {cause}
          {more === 0 ? "" : ` ${more}${change === null ? "" : " more"} open ${more === 1 ? "alert" : "alerts"}.`}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink
          size="sm"
          href={`/caller-ids/${encodeURIComponent(callerId)}`}
          aria-label={`See why: ${callerIdText}`}
        >
          See why
        </ButtonLink>
        <ButtonLink size="sm" variant="primary" href={stepsPath} aria-label={`What to do: ${callerIdText}`}>
          What to do
        </ButtonLink>
      </div>
    </li>
  );
}
