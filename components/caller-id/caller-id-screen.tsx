import { CallerAdvice } from "@/components/advice/caller-advice";
import { BehaviourCard } from "@/components/caller-id/behaviour-card";
import { CallerAlerts } from "@/components/caller-id/caller-alerts";
import { CallerCallsCard } from "@/components/caller-id/caller-calls-card";
import { CallerHistoryCard } from "@/components/caller-id/caller-history-card";
import { CallerIdHeader } from "@/components/caller-id/caller-id-header";
import { RegionsCard } from "@/components/caller-id/regions-card";
import { SuspicionsCard } from "@/components/caller-id/suspicions-card";
import { WhyScore } from "@/components/caller-id/why-score";
import { OutcomeDaysCard } from "@/components/chart/outcome-days-card";
import { ScoreDaysCard } from "@/components/chart/score-days-card";
import { CarrierMatrixCard } from "@/components/overview/carrier-matrix-card";
import { StillJudged } from "@/components/overview/still-judged";
import { CallerRedress } from "@/components/redress/caller-redress";
import { Later } from "@/components/ui/later";
import type { CallerIdPageModel } from "@/lib/present/caller-id/caller-id-page";

/** Everything about one caller ID: how it stands, why, where, since when, and the calls that say so. */
export function CallerIdScreen(model: CallerIdPageModel) {
  const { detail, timeZone, days, bands, scores, carriers, history } = model;
  const { callerId } = detail;
  return (
    <div className="flex flex-col gap-5">
      <CallerIdHeader {...model} />
      {model.isJudging ? <StillJudged /> : null}
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <WhyScore detail={detail} />
        <div className="flex min-w-0 flex-col gap-5">
          <ScoreDaysCard model={scores} />
          <CallerHistoryCard events={history} timeZone={timeZone} />
        </div>
      </div>
      <Later>
        <OutcomeDaysCard model={days} title="Outcomes per day" timeZone={timeZone} bands={bands} />
      </Later>
      <Later>
        <CarrierMatrixCard model={carriers} title="Carriers" />
      </Later>
      <Later>
        <SuspicionsCard suspicions={model.suspicions} />
        <CallerAlerts {...model} />
      </Later>
      <div id="advice" className="scroll-mt-18">
        <Later>
          <CallerAdvice {...model.advice} mayChange={model.mayChangeAlerts} />
        </Later>
      </div>
      <Later>
        <CallerRedress model={model.redress} />
      </Later>
      <BehaviourCard callerId={callerId} />
      <RegionsCard callerId={callerId} />
      <CallerCallsCard callerId={callerId} timeZone={timeZone} />
    </div>
  );
}
