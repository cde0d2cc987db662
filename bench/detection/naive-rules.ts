import type { JudgedAlert } from "@/bench/detection/judge";
import { dayOfHour, type EvidenceTable } from "@/lib/score/evidence-table";

/** Calls and how many of them a rule looks at, in one hour. */
interface HourShare {
  readonly hour: number;
  readonly calls: number;
  readonly refused: number;
  readonly answered: number;
}

const CALLS_MIN = { blocks: 20, answers: 100 };

function hoursOf(table: EvidenceTable, caller: number): HourShare[] {
  const { answered, missed, declined, unwanted, inferred, blocked } = table.counts;
  const hours: HourShare[] = [];
  for (let row = table.firstRow[caller] ?? 0; row < (table.firstRow[caller + 1] ?? 0); row++) {
    const refused = (declined[row] ?? 0) + (unwanted[row] ?? 0) + (inferred[row] ?? 0) + (blocked[row] ?? 0);
    const answers = answered[row] ?? 0;
    const hour = table.hour[row] ?? 0;
    const calls = refused + answers + (missed[row] ?? 0);
    hours.push({ hour, calls, refused, answered: answers });
  }
  return hours;
}

/** At most one alert a day: at the first hour at which a condition on the day so far holds. */
function dailyAlerts(table: EvidenceTable, holds: (today: HourShare, weekBefore: HourShare) => boolean): JudgedAlert[] {
  const alerts: JudgedAlert[] = [];
  table.callerIds.forEach((callerId, caller) => {
    const hours = hoursOf(table, caller);
    const days = [...new Set(hours.map(({ hour }) => dayOfHour(hour)))];
    for (const day of days) {
      const before = sumOf(hours.filter(({ hour }) => dayOfHour(hour) < day && dayOfHour(hour) >= day - 7));
      let today: HourShare = { hour: 0, calls: 0, refused: 0, answered: 0 };
      for (const entry of hours.filter(({ hour }) => dayOfHour(hour) === day)) {
        today = sumOf([today, entry]);
        if (!holds(today, before)) continue;
        alerts.push({ callerId, hour: entry.hour, kind: null, carrier: null });
        break;
      }
    }
  });
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
export function blockShareRule(table: EvidenceTable, shareMax: number): JudgedAlert[] {
  return dailyAlerts(table, ({ calls, refused }) => calls >= CALLS_MIN.blocks && refused > shareMax * calls);
}

/** "Today's answer rate is down by more than this share against the last seven days." */
export function answerDropRule(table: EvidenceTable, dropMax: number): JudgedAlert[] {
  return dailyAlerts(table, (today, before) => {
    if (today.calls < CALLS_MIN.answers || before.calls < CALLS_MIN.answers) return false;
    return today.answered / today.calls < (1 - dropMax) * (before.answered / before.calls);
  });
}
