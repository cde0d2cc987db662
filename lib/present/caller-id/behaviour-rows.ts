import { type Proportion, wilson } from "@/lib/base/proportion";
import type { Behaviour } from "@/lib/present/caller-id/behaviour.schema";
import { formatCount } from "@/lib/present/format";

type Counts = NonNullable<Behaviour["own"]>;

/** One habit of a caller ID beside the same of the healthy ones. */
export interface BehaviourRow {
  readonly name: string;
  readonly meaning: string;
  /** A rate with its interval, or a figure with what it rests on. */
  readonly own: Proportion | BehaviourFigure;
  readonly healthy: Proportion | BehaviourFigure | null;
  /** How it compares: beyond what chance explains, for rates; null where that cannot be said. */
  readonly difference: "higher" | "lower" | "alike" | null;
  /** Whether the difference speaks against the number. */
  readonly isWorse: boolean;
}

/** A figure that is no share. */
export interface BehaviourFigure {
  readonly text: string;
  /** What it rests on. */
  readonly note: string;
}

/** The calls of one hour of the day, as shares of the day. */
export interface BehaviourHour {
  readonly label: string;
  readonly calls: number;
  readonly own: number;
  /** Null where there is nothing to compare with. */
  readonly healthy: number | null;
}

/** What the card of behaviour shows. */
export interface BehaviourModel {
  readonly rows: readonly BehaviourRow[];
  readonly hours: readonly BehaviourHour[];
  /** The highest share of any hour, for the scale. */
  readonly hoursMax: number;
  readonly healthyCallerIds: number;
}

const tenths = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** Prepares the habits of a caller ID; null when it made no calls. */
export function behaviourModel({ own, healthy }: Behaviour): BehaviourModel | null {
  if (own === null) return null;
  const both = <T>(of: (counts: Counts) => T): { own: T; healthy: T | null } => ({
    own: of(own),
    healthy: healthy === null ? null : of(healthy),
  });
  const rows = [
    {
      name: "Calls per day",
      meaning: "On days on which the number was used.",
      ...both(({ attempts, days, mostPerDay }) => figure(attempts / days, `at most ${formatCount(mostPerDay)} a day`)),
      difference: null,
      isWorse: false,
    },
    {
      name: "Calls per person",
      meaning: "How often the number called the same person in this time.",
      ...both(({ attempts, callees, mostPerCalleeDay }) =>
        figure(attempts / callees, `at most ${formatCount(mostPerCalleeDay)} to one person in a day`),
      ),
      difference: null,
      isWorse: false,
    },
    rate(
      "lower",
      "Answered",
      "Of calls that could have been connected.",
      both(({ connected, routable }) => wilson(connected, routable)),
    ),
    rate(
      "higher",
      "Short calls",
      "Answered, and over within 6 seconds.",
      both(({ short, timed }) => wilson(short, timed)),
    ),
  ];
  const hours = own.hours.map((calls, hour) => ({
    label: `${String(hour).padStart(2, "0")}:00`,
    calls,
    own: share(calls, own.hours),
    healthy: healthy === null ? null : share(healthy.hours[hour] ?? 0, healthy.hours),
  }));
  const hoursMax = Math.max(...hours.flatMap((hour) => [hour.own, hour.healthy ?? 0]));
  return { rows, hours, hoursMax, healthyCallerIds: healthy?.callerIds ?? 0 };
}

function figure(value: number, note: string): BehaviourFigure {
  return { text: tenths.format(value), note };
}

function rate(
  worse: "higher" | "lower",
  name: string,
  meaning: string,
  { own, healthy }: { own: Proportion; healthy: Proportion | null },
): BehaviourRow {
  const found = difference(own, healthy);
  return { name, meaning, own, healthy, difference: found, isWorse: found === worse };
}

/** Two rates differ where their intervals lie apart: what overlaps may be chance. */
function difference(own: Proportion, healthy: Proportion | null): BehaviourRow["difference"] {
  if (healthy === null || own.n === 0 || healthy.n === 0) return null;
  if (own.low > healthy.high) return "higher";
  return own.high < healthy.low ? "lower" : "alike";
}

function share(calls: number, hours: readonly number[]): number {
  const all = hours.reduce((sum, one) => sum + one, 0);
  return all === 0 ? 0 : calls / all;
}
