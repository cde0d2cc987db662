import type { CallAttempt } from "@/lib/calls/call-attempt";
import type { Signal } from "@/lib/calls/signal";
import type { LegRule } from "@/lib/intake/format";
import { isAnswered, joinLegs } from "@/lib/intake/join-legs";
import type { Leg } from "@/lib/intake/leg";
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
}

/** What an assembler lets go. */
export interface Assembly {
  readonly attempts: readonly AssembledAttempt[];
  /** Records whose attempt never came: a BYE without its INVITE, an INVITE whose time never came. */
  readonly orphans: readonly Skip[];
  /** Attempt records that say word for word what another record of their call said: duplicates. */
  readonly repeats: readonly CallAttempt[];
}

/** One call under assembly. Plain data. */
export interface OpenCall {
  readonly key: string;
  readonly legs: readonly Leg[];
  /** Count of legs seen by the assembler when the last of these came. */
  readonly touched: number;
  /** How many of the legs were handed out already. */
  readonly handedOut: number;
}

/** The open calls of a file that is read in pieces, or of a source between its files: plain data, survives JSON. */
export interface LegCarry {
  readonly seen: number;
  readonly open: readonly OpenCall[];
}

/** Joins legs into attempts, in any order of records, with bounded memory. */
export interface LegAssembler {
  /** Takes the next leg and returns what became complete by it. */
  readonly push: (leg: Leg) => Assembly;
  /** The calls still open, to be saved together with the place reached in the file. */
  readonly carry: () => LegCarry;
  /** Ends the file: returns all that is left. The calls stay open for `carry`, marked as handed out. */
  readonly finish: () => Assembly;
}

/** Most calls kept; beyond it one that was handed out is forgotten, or else the one that was quiet longest let go. */
const OPEN_MAX = 5_000;
/** A call that needs no further record is handed out once this many other legs came without one for it. */
const SETTLE_LEGS = 500;
/** Without an id, legs of one caller ID and callee this close together are one call. */
const SAME_CALL_MS = 5000;
const NOTHING: Assembly = { attempts: [], orphans: [], repeats: [] };

/** An attempt of which one record tells all. */
export function alone(attempt: CallAttempt): AssembledAttempt {
  return { attempt, signals: [attempt.signal], carriers: [attempt.carrier], joined: [], revises: null };
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

function onceMore(leg: Leg): Assembly {
  return leg.attempt === null
    ? { attempts: [], orphans: [asOrphan(leg)], repeats: [] }
    : { attempts: [], orphans: [], repeats: [leg.attempt] };
}

/**
 * Whether nothing more is awaited: a result that is no answer, or an answer whose end is known. A record that calls itself
 * partial comes again, which may take half an hour and many other calls.
 */
function isSettled(call: OpenCall, rule: LegRule): boolean {
  if (rule !== "dialog") return call.legs.some((leg) => leg.kind !== "partial");
  const invites = call.legs.filter((leg) => leg.kind === "invite" && leg.atMs !== null);
  if (invites.length === 0) return false;
  return !invites.some(isAnswered) || call.legs.some((leg) => leg.kind === "bye");
}

function keyOf(leg: Leg, rule: LegRule): string | null {
  if (leg.correlationId !== null) return leg.correlationId;
  if (rule !== "by_numbers" || leg.attempt === null) return null;
  return `${leg.attempt.callerId}>${leg.attempt.callee}`;
}

/** Whether a leg found under the same key belongs to another call after all: numbers alone tie only what is close in time. */
function isApart(call: OpenCall, leg: Leg, rule: LegRule): boolean {
  if (rule !== "by_numbers") return false;
  return call.legs.every((other) => Math.abs((other.atMs ?? 0) - (leg.atMs ?? 0)) > SAME_CALL_MS);
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
      const revises = joinLegs(call.legs.slice(0, call.handedOut))?.attempt ?? null;
      const others = fresh.filter((leg) => revises !== null || leg !== joined.standsFor);
      const { attempt, signals, carriers } = joined;
      attempts.push({ attempt, signals, carriers, joined: others.map(asSkip), revises });
    }
  }
  return attempts.length + orphans.length === 0 ? NOTHING : { attempts, orphans, repeats: [] };
}

/**
 * Makes an assembler for one file, or for its rest.
 * Legs are grouped by their correlation id, else by numbers within five seconds where the rule says so. A group is handed
 * out when it needs nothing more and has been quiet for a while, when too many are open, or at the end: by counts of legs
 * alone, so that a file resumed from its carry gives the same attempts. It is remembered as long as there is room: a leg
 * that comes late, from far below or from another file, revises what was handed out, whichever of them came first.
 * @param rule how the format writes its calls; `single` passes every leg through
 * @param carry what an earlier assembler of the same file or source had open
 */
export function createLegAssembler(rule: LegRule, carry: LegCarry = { seen: 0, open: [] }): LegAssembler {
  if (rule === "single") return { push: single, carry: () => ({ seen: 0, open: [] }), finish: () => NOTHING };
  return groupingAssembler(rule, carry);
}

function groupingAssembler(rule: LegRule, carry: LegCarry): LegAssembler {
  let seen = carry.seen;
  // All maps are in order of last touch, so that the quietest call stands first.
  const awaiting = new Map<string, OpenCall>();
  const settled = new Map<string, OpenCall>();
  const told = new Map<string, OpenCall>();
  const file = (call: OpenCall): void => {
    const pool = !isSettled(call, rule) ? awaiting : call.handedOut === call.legs.length ? told : settled;
    pool.set(call.key, call);
  };
  for (const call of carry.open) file(call);

  const takeQuiet = (): OpenCall[] => {
    const quiet: OpenCall[] = [];
    for (const call of settled.values()) {
      if (seen - call.touched < SETTLE_LEGS) break;
      settled.delete(call.key);
      told.set(call.key, { ...call, handedOut: call.legs.length });
      quiet.push(call);
    }
    for (const pool of [told, awaiting, settled]) {
      for (const call of pool.values()) {
        if (told.size + awaiting.size + settled.size <= OPEN_MAX) break;
        pool.delete(call.key);
        quiet.push(call);
      }
    }
    return quiet;
  };

  const push = (leg: Leg): Assembly => {
    const key = keyOf(leg, rule);
    if (key === null) return single(leg);
    seen += 1;
    const known = awaiting.get(key) ?? settled.get(key) ?? told.get(key);
    if (known?.legs.some((other) => isSameRecord(other, leg))) return onceMore(leg);
    awaiting.delete(key);
    settled.delete(key);
    told.delete(key);
    const apart = known !== undefined && isApart(known, leg, rule);
    const joins = known !== undefined && !apart;
    file({
      key,
      legs: joins ? [...known.legs, leg] : [leg],
      touched: seen,
      handedOut: joins ? known.handedOut : 0,
    });
    const quiet = takeQuiet();
    if (apart) quiet.push(known);
    return quiet.length === 0 ? NOTHING : release(quiet);
  };

  const openCalls = (): OpenCall[] =>
    [awaiting, settled, told].flatMap((pool) => [...pool.values()]).sort((a, b) => a.touched - b.touched);

  const finish = (): Assembly => {
    const all = openCalls();
    settled.clear();
    for (const call of all) file({ ...call, handedOut: call.legs.length });
    return release(all);
  };
  return { push, carry: () => ({ seen, open: openCalls() }), finish };
}
