import { CallerAdvice } from "@/components/advice/caller-advice";
import { CallerAlerts } from "@/components/caller-id/caller-alerts";
import { CallerIdHeader } from "@/components/caller-id/caller-id-header";
import { StandingHistory } from "@/components/caller-id/standing-history";
import { SuspicionsCard } from "@/components/caller-id/suspicions-card";
import { WhyScore } from "@/components/caller-id/why-score";
import { CallList } from "@/components/calls/call-list";
import { OutcomeDaysCard } from "@/components/chart/outcome-days-card";
import { ScoreDaysCard } from "@/components/chart/score-days-card";
import { CarrierMatrixCard } from "@/components/overview/carrier-matrix-card";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { CallerIdPageModel } from "@/lib/present/caller-id-page";

/** Everything about one caller ID: how it stands, why, where, since when, and the calls that say so. */
export function CallerIdScreen(model: CallerIdPageModel) {
  const { detail, timeZone, days, scores, carriers, steps, calls } = model;
  const callsPath = `/calls?${new URLSearchParams({ callerId: detail.callerId })}`;
  return (
    <div className="flex flex-col gap-5">
      <CallerIdHeader {...model} />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <WhyScore detail={detail} />
        <div className="flex min-w-0 flex-col gap-5">
          <ScoreDaysCard model={scores} />
          <StandingHistory steps={steps} timeZone={timeZone} />
        </div>
      </div>
      <OutcomeDaysCard model={days} title="Outcomes per day" timeZone={timeZone} />
      <CarrierMatrixCard model={carriers} title="Carriers" />
      <SuspicionsCard suspicions={model.suspicions} />
      <CallerAlerts {...model} />
      <CallerAdvice {...model.advice} mayChange={model.mayChangeAlerts} />
      {model.blockedCalls.length === 0 ? null : (
        <Card title="Latest blocked calls" note="Each opens to the header that says so, and to whom to ask." isFlush>
          <CallList calls={model.blockedCalls} timeZone={timeZone} hasCallerId={false} />
        </Card>
      )}
      <Card
        title="Latest calls"
        note="Each opens to what was in the record, which rule fired, and the outcome."
        actions={
          calls.nextCursor === null ? undefined : (
            <TextLink href={callsPath} className="text-sm">
              All its calls
            </TextLink>
          )
        }
        isFlush
      >
        <CallList calls={calls.data} timeZone={timeZone} hasCallerId={false} />
      </Card>
    </div>
  );
}
