import type { JudgedAlert } from "@/bench/detection/judge";
import { type ProviderStyle, reportedCounts } from "@/lib/demo/world/provider-style";
import type { SimulatedCell } from "@/lib/demo/world/simulate";
import { dayOfHour } from "@/lib/score/evidence-table";

/** What the records of one hour of a caller ID hold: attempts as they stand there, each retry and dead number one more. */
interface HourShare {
  readonly hour: number;
  readonly calls: number;
  readonly refused: number;
  readonly answered: number;
}

/** The records of caller IDs by hour, ascending. */
export type RawHours = ReadonlyMap<string, readonly HourShare[]>;

const CALLS_MIN = { blocks: 20, answers: 100 };

/** What a rule on raw records sees: codes of 603, 607 and 608 (or cause 21), and answers. */
export function rawHours(style: ProviderStyle, cells: Iterable<SimulatedCell>): RawHours {
  const byNumber = new Map<string, HourShare[]>();
  for (const { number, hour, ends, deadNumbers, failures, repeatedDeclines } of cells) {
    const { answered, missed, declined, unwanted, inferred, blocked } = reportedCounts(style, ends);
    const refused = declined + unwanted + inferred + blocked + repeatedDeclines;
    const own = { hour, calls: refused + answered + missed + deadNumbers + failures, refused, answered };
    const hours = byNumber.get(number.callerId) ?? [];
    byNumber.set(number.callerId, hours);
    const last = hours.at(-1);
    if (last?.hour === hour) hours[hours.length - 1] = sumOf([last, own]);
    else hours.push(own);
  }
  return byNumber;
}

/** At most one alert a day: at the first hour at which a condition on the day so far holds. */
function dailyAlerts(raw: RawHours, holds: (today: HourShare, weekBefore: HourShare) => boolean): JudgedAlert[] {
  const alerts: JudgedAlert[] = [];
  for (const [callerId, hours] of raw) {
    const days = [...new Set(hours.map(({ hour }) => dayOfHour(hour)))];
    for (const day of days) {
      const before = sumOf(hours.filter(({ hour }) => dayOfHour(hour) < day && dayOfHour(hour) >= day - 7));
      const today = hours.filter(({ hour }) => dayOfHour(hour) === day);
      const first = today.find((_, at) => holds(sumOf(today.slice(0, at + 1)), before));
      if (first !== undefined) alerts.push({ callerId, hour: first.hour, kind: null, carrier: null });
    }
  }
  return alerts.sort((a, b) => a.hour - b.hour);
}

function sumOf(hours: readonly HourShare[]): HourShare {
  let sum: HourShare = { hour: 0, calls: 0, refused: 0, answered: 0 };
  for (const { hour, calls, refused, answered } of hours) {
    sum = { hour, calls: sum.calls + calls, refused: sum.refused + refused, answered: sum.answered + answered };
  }
  return sum;
}

/** "More than this share of today's calls was refused", as rule engines and dashboards have it. */
export function blockShareRule(raw: RawHours, shareMax: number): JudgedAlert[] {
  return dailyAlerts(raw, ({ calls, refused }) => calls >= CALLS_MIN.blocks && refused > shareMax * calls);
}

/** "Today's answer rate is down by more than this share against the last seven days." */
export function answerDropRule(raw: RawHours, dropMax: number): JudgedAlert[] {
  return dailyAlerts(raw, (today, before) => {
    if (today.calls < CALLS_MIN.answers || before.calls < CALLS_MIN.answers) return false;
    return today.answered / today.calls < (1 - dropMax) * (before.answered / before.calls);
  });
}
