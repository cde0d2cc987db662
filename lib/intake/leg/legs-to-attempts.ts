import type { CallAttempt } from "@/lib/calls/call-attempt";
import type { Signal } from "@/lib/calls/signal";
import type { LegRule } from "@/lib/intake/format";
import { joinLegs } from "@/lib/intake/leg/join-legs";
import type { Leg } from "@/lib/intake/leg/leg";
import { type OpenCall, OpenCalls } from "@/lib/intake/leg/open-calls";
import type { Skip } from "@/lib/intake/skip";

/** An attempt whose records are all joined, as far as they have been read. */
export interface AssembledAttempt {
  readonly attempt: CallAttempt;
  /** What each tried leg said, in order; the attempt's own signal is among them. One leg where the call had one. */
  readonly signals: readonly Signal[];
  /** The carrier that the record of each of these legs names; empty where it names none. */
  readonly carriers: readonly string[];
  /** The records that were joined into it since it was last handed out, without the one that stands for it. */
  readonly joined: readonly Skip[];
  /** What was handed out of it before, by fewer records: replace that, do not count again. Null where it is new. */
  readonly revises: CallAttempt | null;
  /** Readings that had told what was handed out before. */
  readonly toldBy: readonly string[];
}

/** What an assembler lets go. */
export interface Assembly {
  readonly attempts: readonly AssembledAttempt[];
  /** Records whose attempt never came: a BYE without its INVITE, an INVITE whose time never came. */
  readonly orphans: readonly Skip[];
  /** Attempt records that say word for word what another record of their call said: duplicates. */
  readonly repeats: readonly Repeat[];
}

/** An attempt record that came once more. */
export interface Repeat {
  readonly attempt: CallAttempt;
  /** The call as it was handed out; null where it has not been yet. */
  readonly toldAs: CallAttempt | null;
}

/** The open calls of a file that is read in pieces, or of a source between its files: plain data, survives JSON. */
export interface LegCarry {
  readonly seen: number;
  readonly open: readonly OpenCall[];
}

/** Nothing open. */
export const NO_CARRY: LegCarry = { seen: 0, open: [] };

/** Joins legs into attempts, in any order of records, with bounded memory. */
export interface LegAssembler {
  /** Takes the next leg and returns what became complete by it. */
  readonly push: (leg: Leg) => Assembly;
  /** The calls still open, to be saved together with the place reached in the file. */
  readonly carry: () => LegCarry;
  /** Ends the file: returns all that is left. The calls stay open for `carry`, marked as handed out. */
  readonly finish: () => Assembly;
}

/** Without an id, legs of one caller ID and callee this close together are one call. */
export const SAME_CALL_MS = 5_000;
/** Where the first leg may stand of a call that had three, each five seconds after the other. */
const NEAR_BUCKETS = [0, -1, -2, 1, 2];
const NOBODY: readonly string[] = [];
const NOTHING: Assembly = { attempts: [], orphans: [], repeats: [] };

/** An attempt of which one record tells all. */
export function alone(attempt: CallAttempt): AssembledAttempt {
  return { attempt, signals: [attempt.signal], carriers: [attempt.carrier], joined: [], revises: null, toldBy: NOBODY };
}

function single(leg: Leg): Assembly {
  const { attempt } = leg;
  if (attempt === null || leg.atMs === null) return { attempts: [], orphans: [asOrphan(leg)], repeats: [] };
  return {
    attempts: [alone(attempt)],
    orphans: [],
    repeats: [],
  };
}

function onceMore(leg: Leg, { legs, handedOut }: OpenCall): Assembly {
  const { attempt } = leg;
  if (attempt === null) return { attempts: [], orphans: [asOrphan(leg)], repeats: [] };
  const toldAs = joinLegs(legs.slice(0, handedOut))?.attempt ?? null;
  return { attempts: [], orphans: [], repeats: [{ attempt, toldAs }] };
}

/** The call, of which one leg came by that reading as well. */
function toldBy(call: OpenCall, at: number, reading: string): OpenCall {
  const legs = call.legs.map((leg, index) => (index === at ? { ...leg, readings: [...leg.readings, reading] } : leg));
  return { ...call, legs };
}

/** Under what the leg's call is filed; null where nothing can tie another leg to it. */
function keyOf(leg: Leg, rule: LegRule): string | null {
  const { attempt, correlationId } = leg;
  if (rule === "by_numbers") return attempt === null ? null : bucketKey(leg, 0);
  return rule === "tries" && correlationId !== null ? `${correlationId}>${attempt?.callee}` : correlationId;
}

/** Legs of the same numbers that share a bucket of five seconds are one call, so a bucket holds one call at most. */
function bucketKey({ attempt, atMs }: Leg, further: number): string {
  return `${attempt?.callerId}>${attempt?.callee}@${Math.floor((atMs ?? 0) / SAME_CALL_MS) + further}`;
}

/** The open call that the leg belongs to. Numbers alone tie only what is close in time, wherever it stands in the file. */
function callOf(leg: Leg, key: string, rule: LegRule, calls: OpenCalls): OpenCall | undefined {
  if (rule !== "by_numbers") return calls.find(key);
  const isNear = (other: Leg) => Math.abs((other.atMs ?? 0) - (leg.atMs ?? 0)) <= SAME_CALL_MS;
  const near = NEAR_BUCKETS.flatMap((further) => calls.find(bucketKey(leg, further)) ?? []);
  return mergedCall(
    calls,
    near.filter(({ legs }) => legs.some(isNear)),
  );
}

/** One call of several that a leg between them ties; of those that were handed out only the first, which the others then revise. */
function mergedCall(calls: OpenCalls, near: readonly OpenCall[]): OpenCall | undefined {
  const told = near.find(({ handedOut }) => handedOut > 0);
  const [first, ...others] = near
    .filter((call) => call === told || call.handedOut === 0)
    .sort((a, b) => b.handedOut - a.handedOut);
  if (first === undefined || others.length === 0) return first;
  const all = [first, ...others];
  for (const call of all) calls.drop(call);
  const merged = { ...first, legs: all.flatMap(({ legs }) => legs) };
  calls.file(merged);
  return merged;
}

/** Whether two records of one call say the same word for word, wherever they stand. */
function isSameRecord(a: Leg, b: Leg): boolean {
  if (a.kind !== b.kind || a.atMs !== b.atMs || a.attemptIndex !== b.attemptIndex || a.reason !== b.reason)
    return false;
  return wording(a.attempt) === wording(b.attempt);
}

/** What an attempt says; in one order of fields, because a database that kept it meanwhile has an order of its own. */
function wording(attempt: CallAttempt | null): string {
  return JSON.stringify({ ...attempt, line: 0 }, (_key, value: unknown) =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** A record that was joined into an attempt, under the reason by which it is counted. */
function asSkip({ kind, line }: Leg): Skip {
  if (kind === "partial") return { type: "skip", line, reason: "interim_record" };
  const isTransaction = kind === "ack" || kind === "bye" || kind === "cancel";
  return { type: "skip", line, reason: isTransaction ? "not_an_attempt" : "intermediate_leg" };
}

function asOrphan(leg: Leg): Skip {
  return leg.attempt === null ? asSkip(leg) : { type: "skip", line: leg.line, reason: "interim_record" };
}

function release(calls: readonly OpenCall[]): Assembly {
  const attempts: AssembledAttempt[] = [];
  const orphans: Skip[] = [];
  for (const call of calls) {
    if (call.handedOut === call.legs.length) continue;
    const joined = joinLegs(call.legs);
    const fresh = call.legs.slice(call.handedOut);
    if (joined === null) orphans.push(...fresh.map(asOrphan));
    else {
      const told = call.legs.slice(0, call.handedOut);
      const revises = joinLegs(told)?.attempt ?? null;
      const toldBy = revises === null ? NOBODY : [...new Set(told.flatMap(({ readings }) => readings))];
      const others = fresh.filter((leg) => revises !== null || leg !== joined.standsFor);
      const { attempt, signals, carriers } = joined;
      attempts.push({ attempt, signals, carriers, joined: others.map(asSkip), revises, toldBy });
    }
  }
  return attempts.length + orphans.length === 0 ? NOTHING : { attempts, orphans, repeats: [] };
}

/**
 * Makes an assembler for one file, or for its rest.
 * Legs are grouped by their correlation id, or by numbers within five seconds where the rule says so. A group is handed
 * out when it needs nothing more and has been quiet for a while, when too many are open, or at the end: by counts of legs
 * alone, so that a file resumed from its carry gives the same attempts. It is remembered as long as there is room: a leg
 * that comes late, from far below or from another file, revises what was handed out, whichever of them came first.
 * @param rule how the format writes its calls; `single` passes every leg through
 * @param carry what an earlier assembler of the same file or source had open
 * @param reading which reading of a file brings the legs, to be noted with those of calls that stay open
 */
export function createLegAssembler(rule: LegRule, carry = NO_CARRY, reading = ""): LegAssembler {
  if (rule === "single") return { push: single, carry: () => NO_CARRY, finish: () => NOTHING };
  return groupingAssembler(rule, carry, reading);
}

function groupingAssembler(rule: LegRule, carry: LegCarry, reading: string): LegAssembler {
  let seen = carry.seen;
  const readings = [reading];
  const calls = new OpenCalls(rule);
  for (const call of carry.open) calls.file(call);

  const push = (leg: Leg): Assembly => {
    const key = keyOf(leg, rule);
    if (key === null) return single(leg);
    seen += 1;
    const known = callOf(leg, key, rule, calls);
    const at = known?.legs.findIndex((other) => isSameRecord(other, leg)) ?? -1;
    if (known !== undefined && at >= 0) {
      if (known.legs[at]?.readings.includes(reading) === false) calls.file(toldBy(known, at, reading));
      return onceMore(leg, known);
    }
    const told = { ...leg, readings };
    if (known === undefined) calls.file({ key, legs: [told], touched: seen, handedOut: 0 });
    else {
      calls.drop(known);
      calls.file({ ...known, legs: [...known.legs, told], touched: seen });
    }
    const quiet = calls.takeQuiet(seen);
    return quiet.length === 0 ? NOTHING : release(quiet);
  };
  return { push, carry: () => ({ seen, open: calls.all() }), finish: () => release(calls.handOutAll()) };
}
