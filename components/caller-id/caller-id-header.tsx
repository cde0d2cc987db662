import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { DescribeButton } from "@/components/caller-id/describe-button";
import { IntervalBar } from "@/components/figure/interval-bar";
import { StandingBadge } from "@/components/figure/standing-badge";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import type { CallerIdPageModel } from "@/lib/present/caller-id/caller-id-page";
import { changedSince } from "@/lib/present/caller-id/changed-since";
import { shownStanding } from "@/lib/present/caller-id/shown-standing";
import { callRates } from "@/lib/present/calls/call-rates";
import {
  formatCallerId,
  formatDay,
  formatDaySpan,
  formatInterval,
  formatRatio,
  formatShare,
  formatThings,
  formatTime,
} from "@/lib/present/format";

/** Who this is and how it stands: number, standing and since when, score with its interval, and the telling rates. */
export function CallerIdHeader({ detail, standing, alerts, timeZone, mayDescribe }: CallerIdPageModel) {
  const { callerId, label, group, owner, standingSince, firstCallAt, lastCallAt, from, to } = detail;
  const shown = shownStanding(standing, alerts);
  const callsPath = `/calls?${new URLSearchParams({ callerId })}`;
  return (
    <header className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="text-sm text-ink-faint print:hidden">
            <TextLink href="/caller-ids">Caller IDs</TextLink>
          </p>
          <h1 className="text-2xl font-semibold tracking-tight">{formatCallerId(callerId)}</h1>
          <p className="text-base break-words text-ink-soft">
            {[label, group, owner === null ? null : `owner ${owner}`, callsOf(firstCallAt, lastCallAt, timeZone)]
              .filter((text) => text !== null)
              .join(" · ")}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {mayDescribe ? <DescribeButton callerId={callerId} label={label} group={group} owner={owner} /> : null}
          <ButtonLink href={callsPath}>All its calls</ButtonLink>
        </div>
      </div>
      <div className="grid gap-px overflow-hidden rounded-lg border bg-line grid-cols-3 sm:grid-cols-6 xl:grid-cols-[1.1fr_1.4fr_1fr_1fr_1fr]">
        <Tile
          isWide
          name="Standing"
          note={`${shown.meaning}${sinceText(standingSince, changedSince(standingSince, alerts), timeZone)}`}
        >
          <StandingBadge standing={shown.standing} />
        </Tile>
        <ScoreTile detail={detail} />
        <RateTiles detail={detail} />
      </div>
      {from === null || to === null ? null : (
        <p className="-mt-2 text-xs text-ink-faint">
          Rates, outcomes and carriers are of the calls of {formatDaySpan(from, new Date(Date.parse(to) - 1), timeZone)}
          ; score and standing as of the last call.
        </p>
      )}
    </header>
  );
}

function sinceText(standingSince: string | null, changedAt: string | null, timeZone: string): string {
  if (standingSince === null) return "";
  const at = formatTime(standingSince, timeZone);
  return changedAt === null ? ` Since ${at}.` : ` Since ${formatTime(changedAt, timeZone)}, certain from ${at}.`;
}

function callsOf(firstAt: string, lastAt: string, timeZone: string): string {
  const [day, last] = [formatDay(firstAt, timeZone), formatTime(lastAt, timeZone)];
  return last.startsWith(day) ? `Calls on one day, the last on ${last}` : `Calls from ${day} to ${last}`;
}

const TONES = { healthy: "good", watch: "watch", at_risk: "bad", poor: "bad", not_enough_calls: "neutral" } as const;

function ScoreTile({ detail }: Pick<CallerIdPageModel, "detail">) {
  const { score, low, high, grade, attempts } = detail;
  if (score === null || low === null || high === null)
    return (
      <Tile isWide name="Score" note={`${formatThings(attempts, "attempt")}: too few to tell.`}>
        –
      </Tile>
    );
  return (
    <Tile
      isWide
      name="Score"
      note={`${grade === "not_enough_calls" ? "Too few calls to tell: " : ""}${low} to ${high} with 80% confidence, of 100`}
    >
      <span className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-center gap-3">
        <span>{score}</span>
        <IntervalBar value={score} low={low} high={high} max={100} tone={TONES[grade]} />
      </span>
    </Tile>
  );
}

function RateTiles({ detail }: Pick<CallerIdPageModel, "detail">) {
  const rates = callRates(detail.outcomes);
  const tiles = [
    { name: "Blocked by networks", rate: rates.blocked },
    { name: "Unwanted (607)", rate: rates.unwanted },
    { name: "Answered", rate: rates.answer },
  ];
  return tiles.map(({ name, rate }) => (
    <Tile
      key={name}
      name={name}
      note={rate.n === 0 ? "No calls to tell by" : `${formatRatio(rate)}, ${formatInterval(rate)} with 95% confidence`}
    >
      {rate.n === 0 ? "–" : formatShare(rate.value)}
    </Tile>
  ));
}

interface TileProps {
  readonly name: string;
  readonly note: string;
  /** Takes half a row where there are several. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Tile({ name, note, isWide = false, children }: TileProps) {
  return (
    <dl className={cx("bg-surface px-4 py-3 xl:col-span-1", isWide ? "col-span-3" : "sm:col-span-2")}>
      <dt className="text-sm text-ink-faint">{name}</dt>
      <dd className="text-xl font-semibold text-ink">{children}</dd>
      <dd className="text-xs text-ink-faint">{note}</dd>
    </dl>
  );
}
