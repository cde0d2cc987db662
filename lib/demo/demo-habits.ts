import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/base/time-units";
import { type HabitCall, type HabitEnd, habitCall } from "@/lib/demo/habit-call";
import { fictionalNumber } from "@/lib/demo/world/fictional-number";
import { Random } from "@/lib/demo/world/random";

/** Positions in the list of fictional numbers that the fleet does not use. */
const FIRST_HABIT = 40;

/** Callers with bad habits and a good name: nothing is wrong with how the networks treat them, but with how they call. */
export function demoHabits(lastDay: number): readonly HabitCall[] {
  return [debtCollector(lastDay), newSurveyor(lastDay), hastyRenewals(lastDay), sleeper(lastDay)]
    .flat()
    .sort((a, b) => a.startedAtMs - b.startedAtMs || (a.callId < b.callId ? -1 : 1));
}

const at = (day: number, hour: number, minute = 0) => day * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS;

/** Answers as a usual list gives them. */
function usualEnd(random: Random): HabitEnd {
  const draw = random.uniform();
  if (draw < 0.18) return { kind: "answered", talkSeconds: 20 + random.below(160) };
  return draw < 0.46 ? { kind: "machine", talkSeconds: 8 + random.below(20) } : { kind: "no_answer" };
}

/** Fourteen people about their debts, four times on one day and nine times in a week, soon after each other and after talking. */
function debtCollector(lastDay: number): HabitCall[] {
  const random = new Random("demo/habit/debt");
  const from = { callerId: fictionalNumber(FIRST_HABIT), campaign: "Debt collection", attestation: "A" };
  const rounds = [
    [6, 16, 0],
    [6, 16, 12],
    [6, 16, 24],
    [6, 20, 0],
    [5, 18, 0],
    [4, 18, 0],
    [3, 18, 0],
    [2, 18, 0],
    [1, 18, 0],
  ] as const;
  return rounds.flatMap(([ago, hour, minute], round) =>
    Array.from({ length: 14 }, (_, person) => {
      const talked = (person + round) % 5 === 0;
      const end: HabitEnd = talked && round > 2 ? { kind: "answered", talkSeconds: 95 } : { kind: "no_answer" };
      const startedAtMs = at(lastDay - ago, hour, minute) + person * 20_000 + random.below(5_000);
      return habitCall({ ...from, startedAtMs, callee: fictionalNumber(5_000 + person), end }, `${round}-${person}`);
    }),
  );
}

/** A number that is ten days old, calls a hundred and twenty times a day, and has nobody on the line when people answer. */
function newSurveyor(lastDay: number): HabitCall[] {
  const random = new Random("demo/habit/new");
  const from = { callerId: fictionalNumber(FIRST_HABIT + 1), campaign: "Surveys", attestation: "A" };
  return dailyCalls(10, 120, lastDay, (startedAtMs, index) => {
    const end = usualEnd(random);
    const isDropped = end.kind === "answered" && random.uniform() < 0.5;
    const dropped: HabitEnd = { kind: "answered", talkSeconds: 2 };
    return habitCall(
      { ...from, startedAtMs, callee: fictionalNumber(6_000 + index), end: isDropped ? dropped : end },
      `${index}`,
    );
  });
}

/** Serves two campaigns, is signed with attestation B, gives up after seconds, and now and then with a stale signature. */
function hastyRenewals(lastDay: number): HabitCall[] {
  const random = new Random("demo/habit/hasty");
  const callerId = fictionalNumber(FIRST_HABIT + 2);
  return dailyCalls(24, 40, lastDay, (startedAtMs, index) => {
    const campaign = index % 2 === 0 ? "Renewals" : "Appointments";
    const draw = random.uniform();
    const short: HabitEnd = { kind: "canceled", ringMs: 5_000 + random.below(6_000) };
    const end: HabitEnd = index % 190 === 7 ? { kind: "stale_signature" } : draw < 0.12 ? short : usualEnd(random);
    const call = { callerId, campaign, attestation: "B", startedAtMs, callee: fictionalNumber(8_000 + index), end };
    return habitCall(call, `${index}`);
  });
}

/** Rested for more than a month and came back in full. */
function sleeper(lastDay: number): HabitCall[] {
  const random = new Random("demo/habit/sleeper");
  const from = { callerId: fictionalNumber(FIRST_HABIT + 3), campaign: "Appointments", attestation: "A" };
  const calls = (days: number, perDay: number, until: number, first: number) =>
    dailyCalls(days, perDay, until, (startedAtMs, index) =>
      habitCall(
        { ...from, startedAtMs, callee: fictionalNumber(first + index), end: usualEnd(random) },
        `${first + index}`,
      ),
    );
  return [...calls(6, 25, lastDay - 52, 10_000), ...calls(8, 62, lastDay, 11_000)];
}

/** As many calls each day, evenly from 15:00 to 21:00 UTC, on the days up to the last. */
function dailyCalls(
  days: number,
  perDay: number,
  lastDay: number,
  make: (startedAtMs: number, index: number) => HabitCall,
): HabitCall[] {
  const everyMs = (6 * HOUR_MS) / perDay;
  return Array.from({ length: days * perDay }, (_, index) => {
    const day = lastDay - days + 1 + Math.floor(index / perDay);
    return make(Math.round(at(day, 15) + (index % perDay) * everyMs), index);
  });
}
