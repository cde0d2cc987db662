import { OutcomeDaysCard } from "@/components/chart/outcome-days-card";
import { CarrierMatrixCard } from "@/components/overview/carrier-matrix-card";
import { DemoInTheMaking } from "@/components/overview/demo-in-the-making";
import { DemoTour } from "@/components/overview/demo-tour";
import { FirstSteps } from "@/components/overview/first-steps";
import { FleetStandings } from "@/components/overview/fleet-standings";
import { NeedsYouList } from "@/components/overview/needs-you-list";
import { ScoreDistributionCard } from "@/components/overview/score-distribution-card";
import { StatusStrip } from "@/components/overview/status-strip";
import { StillJudged } from "@/components/overview/still-judged";
import { PageHeader } from "@/components/ui/page-header";
import type { FleetState, Overview } from "@/lib/present/overview/overview";

/** The first screen: am I being blocked, where, since when, what now. */
export function OverviewScreen({ fleet, firstStep, timeZone, isWritable, isDemo }: Overview) {
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Overview"
        note={isJudged(fleet) ? <FleetStandings standings={fleet.standings} /> : undefined}
      />
      {fleet?.isJudging && fleet.needsYou.length > 0 ? <StillJudged /> : null}
      {fleet === null ? (
        isDemo || firstStep === null ? (
          <DemoInTheMaking />
        ) : (
          <FirstSteps step={firstStep} isWritable={isWritable} />
        )
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div id="needs-you" className="[&>section]:h-full">
            <NeedsYouList fleet={fleet} />
          </div>
          <div className="max-xl:order-last [&>section]:h-full">
            <ScoreDistributionCard model={fleet.scores} />
          </div>
          <div className="flex flex-col gap-5 xl:col-span-2">
            <div id="status-strip">
              <StatusStrip fleet={fleet} timeZone={timeZone} />
            </div>
            <div id="outcome-days">
              <OutcomeDaysCard model={fleet.days} title="Outcomes per day" timeZone={timeZone} marks={fleet.marks} />
            </div>
            <div id="carriers">
              <CarrierMatrixCard model={fleet.carriers} />
            </div>
          </div>
        </div>
      )}
      {isDemo && fleet !== null ? <DemoTour /> : null}
    </div>
  );
}

/** Before the first scores are made, every caller ID would be said to have too few calls. */
function isJudged(fleet: Overview["fleet"]): fleet is FleetState {
  return fleet !== null && !(fleet.isJudging && fleet.scores.scored === 0);
}
