import { ArrowRight, CheckCheck, Siren } from "lucide-react";
import { StandingBadge } from "@/components/figure/standing-badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { HistoryEvent } from "@/lib/present/caller-id/caller-history";
import { formatZone } from "@/lib/present/format";

interface CallerHistoryCardProps {
  readonly events: readonly HistoryEvent[];
  readonly timeZone: string;
}

const REACHABLE = { tabIndex: 0 };

/** The biography of a caller ID: changes of standing, alerts and what people did, latest first. */
export function CallerHistoryCard({ events, timeZone }: CallerHistoryCardProps) {
  return (
    <Card
      title="History"
      note={`Standing, alerts and what people did, latest first; times of ${formatZone(timeZone)}.`}
      isFlush
    >
      {events.length === 0 ? (
        <p className="px-4 pb-3 text-ink-soft">Nothing has happened to it since its first call.</p>
      ) : (
        <section aria-label="History" {...REACHABLE} className="max-h-96 overflow-y-auto">
          <ol className="divide-y divide-line/70">
            {events.map((event) => (
              <li key={event.id} className="flex flex-col gap-0.5 px-4 py-2.5">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
                  <EventTitle event={event} />
                  <span className="ml-auto text-sm whitespace-nowrap text-ink-faint">{event.at}</span>
                </p>
                <p className="text-sm text-ink-soft">{event.detail}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Card>
  );
}

function EventTitle({ event: { kind, title, href, step } }: { readonly event: HistoryEvent }) {
  if (step !== null)
    return (
      <span className="flex items-center gap-1.5">
        <StandingBadge standing={step.from} />
        <ArrowRight aria-label="became" className="size-3.5 text-ink-faint" />
        <StandingBadge standing={step.to} />
      </span>
    );
  const Icon = kind === "alert" ? Siren : CheckCheck;
  return (
    <span className="flex min-w-0 items-start gap-1.5 text-base font-medium text-ink">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
      {href === null ? title : <TextLink href={href}>{title}</TextLink>}
    </span>
  );
}
