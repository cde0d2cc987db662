import { RateFigure } from "@/components/figure/rate-figure";
import { ScoreFigure } from "@/components/figure/score-figure";
import { SparklineFigure } from "@/components/figure/sparkline-figure";
import { StandingBadge } from "@/components/figure/standing-badge";
import { TrendFigure } from "@/components/figure/trend-figure";
import { Specimen } from "@/components/gallery/specimen";
import { BucketMark } from "@/components/outcome/bucket-mark";
import { OutcomeBar } from "@/components/outcome/outcome-bar";
import { wilson } from "@/lib/base/proportion";
import { BUCKET_WORDS, STACK_ORDER } from "@/lib/present/chart/chart-bucket";
import { sparkline } from "@/lib/present/chart/sparkline";
import { STANDINGS } from "@/lib/watch/standing";

const DAYS = Array.from({ length: 30 }, (_, i) => ({
  date: `2026-11-${String(i + 1).padStart(2, "0")}`,
  attempts: i % 7 === 1 ? 0 : 30 + ((i * 13) % 20),
  blocked: i % 7 === 1 || i < 20 ? 0 : i - 15,
  refused: i % 7 === 1 ? 0 : 2,
}));

const PARTS = STACK_ORDER.map((bucket, place) => ({ bucket, n: place + 1, share: (place + 1) / 66 }));

/** Everything that shows a figure of the domain. */
export function FigureSpecimens() {
  return (
    <>
      <Specimen title="Outcomes: a colour, a shape and a name each">
        {[...STACK_ORDER].reverse().map((bucket) => (
          <span key={bucket} className="flex items-center gap-1.5">
            <BucketMark bucket={bucket} />
            {BUCKET_WORDS[bucket].label}
          </span>
        ))}
      </Specimen>
      <Specimen title="Outcomes of a group, as long as its calls">
        {[1, 0.4, 0.02].map((length) => (
          <span key={length} className="w-64">
            <OutcomeBar parts={PARTS} length={length} />
          </span>
        ))}
      </Specimen>
      <Specimen title="Standings">
        {STANDINGS.map((standing) => (
          <StandingBadge key={standing} standing={standing} />
        ))}
      </Specimen>
      <Specimen title="Scores, rates, days">
        <ScoreFigure score={96} low={90} high={98} grade="healthy" />
        <ScoreFigure score={81} low={70} high={88} grade="watch" />
        <ScoreFigure score={41} low={30} high={52} grade="poor" />
        <ScoreFigure score={null} low={null} high={null} grade="not_enough_calls" />
        <RateFigure rate={wilson(18, 295)} />
        <RateFigure rate={wilson(0, 295)} />
        <RateFigure rate={wilson(0, 0)} />
        <SparklineFigure model={sparkline(DAYS, "2026-11-30", 30)} />
        <SparklineFigure model={sparkline([], "2026-11-30", 30)} />
        {(["worse", "better", "steady", "unknown"] as const).map((direction) => (
          <TrendFigure key={direction} trend={{ direction, text: "2% → 9%", title: "Blocked or refused" }} />
        ))}
      </Specimen>
    </>
  );
}
