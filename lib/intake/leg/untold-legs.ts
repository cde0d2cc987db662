import { joinLegs } from "@/lib/intake/leg/join-legs";
import type { ToldLeg } from "@/lib/intake/leg/leg";
import { type AssembledAttempt, alone, type LegCarry } from "@/lib/intake/leg/legs-to-attempts";
import type { OpenCall } from "@/lib/intake/leg/open-calls";

/** An open call of which a reading told that has gone, and others too. */
export interface UntoldCall {
  /** As it was handed out. */
  readonly was: AssembledAttempt;
  /** As the others tell it; null where what they tell makes no call. */
  readonly now: AssembledAttempt | null;
  /** Whether they tell all of it. */
  readonly isWhole: boolean;
  /** The readings that tell of it still. Those of the record that stands for it come first. */
  readonly readings: readonly string[];
}

/** Open calls once a reading has gone. */
export interface Untelling {
  /** Those of which others told, by what these told; the very same where the reading told of none. */
  readonly carry: LegCarry;
  /** Those of them that were handed out, and of which the reading had told. */
  readonly untold: readonly UntoldCall[];
}

/**
 * The open calls of which every leg came by readings that stand: earlier versions left others behind, whose calls may have been
 * taken out, and some that name no readings, which stand.
 */
export function standingCalls({ seen, open }: LegCarry, standing: ReadonlySet<string>): LegCarry {
  const stands = ({ readings }: ToldLeg) => readings.every((reading) => standing.has(reading));
  return { seen, open: open.filter(({ legs }) => legs.every(stands)) };
}

/**
 * Takes out of open calls what one reading alone told of them.
 * @param reading null for one from before readings had names: the calls of which any such told go as they are
 */
export function withoutReading(carry: LegCarry, reading: string | null): Untelling {
  const { seen, open } = carry;
  if (!open.some(({ legs }) => legs.some((leg) => isOf(leg, reading)))) return { carry, untold: [] };
  const kept: OpenCall[] = [];
  const untold: UntoldCall[] = [];
  for (const call of open) {
    if (!call.legs.some((leg) => isOf(leg, reading))) {
      kept.push(call);
      continue;
    }
    const rest = reading === null ? null : callWithout(call, reading);
    if (rest === null) continue;
    kept.push(rest);
    const change = changeOf(call, rest);
    if (change !== null) untold.push(change);
  }
  return { carry: { seen, open: kept }, untold };
}

function isOf({ readings }: ToldLeg, reading: string | null): boolean {
  return reading === null ? readings.length === 0 : readings.includes(reading);
}

function callWithout(call: OpenCall, reading: string): OpenCall | null {
  const others = ({ readings }: ToldLeg) => readings.length === 0 || readings.some((one) => one !== reading);
  const legs = call.legs
    .filter(others)
    .map((leg) => ({ ...leg, readings: leg.readings.filter((one) => one !== reading) }));
  return legs.length === 0
    ? null
    : { ...call, legs, handedOut: call.legs.slice(0, call.handedOut).filter(others).length };
}

function changeOf(call: OpenCall, rest: OpenCall): UntoldCall | null {
  const was = joinLegs(call.legs.slice(0, call.handedOut));
  if (was === null) return null;
  const told = rest.legs.slice(0, rest.handedOut);
  const now = joinLegs(told);
  const first = told.filter((leg) => leg === now?.standsFor);
  const readings = [...new Set([...first, ...told].flatMap((leg) => leg.readings))];
  if (readings.length === 0) return null;
  const isWhole = rest.handedOut === call.handedOut;
  return {
    was: alone(was.attempt),
    now: now && { ...alone(now.attempt), signals: now.signals, carriers: now.carriers },
    isWhole,
    readings,
  };
}
