import { namesCarrier, reportedCounts } from "@/lib/demo/world/provider-style";
import { randomWorld, WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import { simulate } from "@/lib/demo/world/simulate";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { carrierDays } from "@/lib/score/day-sums";
import { DecayingDays } from "@/lib/score/decaying-days";
import { dayOfHour, type EvidenceTable } from "@/lib/score/evidence-table";
import { learnNorms } from "@/lib/score/learn-norms";
import { scoreDay } from "@/lib/score/score-fleet";
import { detectFrom } from "@/lib/watch/detect";
import type { StoredCaller } from "@/lib/watch/save-caller";

/** CPU seconds (user and system) that a piece of work takes, and what it gives. */
function timed<Value>(work: () => Value): { seconds: number; value: Value } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, value };
}

const NUMBERS = 5000;
const DAYS = 60;
const CALLS_PER_DAY = 30;

/** Evidence of a fleet, of all days and of the last day alone. */
function fleetEvidence(): { whole: EvidenceTable; lastDay: EvidenceTable } {
  const plan = { seed: "cpu", numbers: NUMBERS, days: DAYS, style: "everything", badShare: 0.2 } as const;
  const world = randomWorld({ ...plan, callsPerDay: CALLS_PER_DAY });
  const whole = new EvidenceBuilder();
  const lastDay = new EvidenceBuilder();
  for (const { number, hour, carrier, campaign, ends } of simulate(world)) {
    const cell = {
      callerId: number.callerId,
      hour,
      carrier: namesCarrier(world.style) ? carrier.name : "",
      campaign: campaign.name,
      ...reportedCounts(world.style, ends),
    };
    whole.addCell(cell);
    if (dayOfHour(hour) >= WORLD_FIRST_DAY + DAYS - 1) lastDay.addCell(cell);
  }
  return { whole: whole.build(), lastDay: lastDay.build() };
}

/** Scores every caller ID of a table on its last day. */
function scoreLastDay(table: EvidenceTable): void {
  const { norms } = learnNorms(table);
  for (let caller = 0; caller < table.callerIds.length; caller++) {
    scoreDay(new DecayingDays(carrierDays(table, norms, caller)), WORLD_FIRST_DAY + DAYS - 1);
  }
}

/** What a fleet of 5,000 caller IDs over 60 days and 5 carriers costs, from nothing and for one more day. */
export function measureCpu() {
  const { whole, lastDay } = fleetEvidence();
  const memoryDay = WORLD_FIRST_DAY + DAYS - 1;
  const callers = new Map<string, StoredCaller>();
  const cold = timed(() => detectFrom(whole, null, memoryDay, callers));
  const scores = timed(() => scoreLastDay(whole));
  const { fleet } = cold.value;
  const from = fleet && { fleet, caller: (callerId: string) => callers.get(callerId) ?? null };
  const next = timed(() => detectFrom(lastDay, from, memoryDay + 1, new Map()));
  const calls = Object.values(lastDay.counts).reduce((sum, counts) => sum + counts.reduce((a, b) => a + b, 0), 0);
  let stored = 0;
  for (const { streams } of callers.values()) stored += streams.length;
  return {
    callerIds: NUMBERS,
    days: DAYS,
    rows: whole.hour.length,
    coldDetectSeconds: cold.seconds,
    coldScoreSeconds: scores.seconds,
    microsecondsPerNumberDay: (1e6 * cold.seconds) / (NUMBERS * DAYS),
    oneMoreDaySeconds: next.seconds,
    oneMoreDayCalls: calls,
    memoryBytesPerCallerId: stored / NUMBERS,
  };
}
