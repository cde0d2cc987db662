import { branchRank } from "@/lib/calls/branch-rank";
import type { CallAttempt } from "@/lib/calls/call-attempt";
import { isShortCallerId } from "@/lib/calls/short-caller-id";
import type { Signal } from "@/lib/calls/signal";
import type { Leg } from "@/lib/intake/leg/leg";

/** The legs of one call, joined. */
export interface JoinedLegs {
  readonly attempt: CallAttempt;
  /** What each tried leg said, in order. */
  readonly signals: readonly Signal[];
  /** The carrier that the record of each of these legs names; empty where it names none. */
  readonly carriers: readonly string[];
  /** The leg whose record stands for the attempt. */
  readonly standsFor: Leg;
}

/** A tried leg: it has an attempt, and its time is known. */
interface TriedLeg extends Leg {
  readonly attempt: CallAttempt;
  readonly atMs: number;
  /** As it was read. */
  readonly leg: Leg;
}

const CHALLENGES: ReadonlySet<number | null> = new Set([401, 407]);

/** Whether the leg reached the far end. */
export function isAnswered(leg: Leg): boolean {
  const signal = leg.attempt?.signal;
  if (signal === undefined) return false;
  if (signal.sip !== null) return signal.sip >= 200 && signal.sip < 300;
  return signal.answered ?? (signal.durationMs ?? 0) > 0;
}

/** Gives an INVITE without a time the time of its ACK. */
function timed(legs: readonly Leg[]): TriedLeg[] {
  const ackMs = legs.find((leg) => leg.kind === "ack" && leg.atMs !== null)?.atMs ?? null;
  return legs.flatMap((leg) => {
    const atMs = leg.atMs ?? (leg.kind === "invite" ? ackMs : null);
    if (leg.attempt === null || atMs === null) return [];
    const attempt = leg.atMs === null ? { ...leg.attempt, startedAtMs: atMs } : leg.attempt;
    return [{ ...leg, attempt, atMs, leg }];
  });
}

/**
 * In the order in which they were tried: by attempt number where both have one, else by time. Of one and the same time
 * nobody knows which came first, whatever the order of lines, which differs from file to file: so they stand like branches
 * of a fork, the one that counts last.
 */
function inOrder(a: TriedLeg, b: TriedLeg): number {
  const byIndex = a.attemptIndex !== null && b.attemptIndex !== null ? a.attemptIndex - b.attemptIndex : 0;
  return byIndex || a.atMs - b.atMs || byWeight(a.attempt, b.attempt) || a.line - b.line;
}

function byWeight({ signal: one, ...a }: CallAttempt, { signal: other, ...b }: CallAttempt): number {
  const byCode = branchRank(other.sip) - branchRank(one.sip) || (one.sip ?? 0) - (other.sip ?? 0);
  const [from, to] = [`${a.carrier}\n${a.trunk}`, `${b.carrier}\n${b.trunk}`];
  return byCode || Number(from > to) - Number(from < to);
}

/** The latest record of one leg counts: a partial one gives way to the final one, an earlier state to a later one. */
function isSuperseded(leg: TriedLeg, legs: readonly TriedLeg[]): boolean {
  if (leg.kind !== "partial") return false;
  return legs.some((other) => other !== leg && (other.kind === "final" || other.line > leg.line));
}

/** The customer's own side of a call, by the kind of its record or because it comes from an extension. */
function isInner({ kind, attempt }: TriedLeg): boolean {
  return kind === "agent" || isShortCallerId(attempt.callerId);
}

/** Legs that were tried towards the public network: no agent sides, no authentication round trips, no interim states. */
function triedLegs(legs: readonly Leg[]): TriedLeg[] {
  const tried = timed(legs).sort(inOrder);
  const outwards = tried.filter((leg) => !isInner(leg));
  const outer = outwards.length > 0 ? outwards : tried;
  const current = outer.filter((leg) => !isSuperseded(leg, outer));
  const results = current.filter((leg) => !CHALLENGES.has(leg.attempt.signal.sip));
  return results.length > 0 ? results : current.slice(-1);
}

/** Adds what the dialog's BYE tells: how long the call was connected, and the callee's reason where it is in the BYE. */
function withEnd(attempt: CallAttempt, answeredMs: number, legs: readonly Leg[]): CallAttempt {
  const bye = legs.find((leg) => leg.kind === "bye" && leg.atMs !== null && leg.atMs >= answeredMs);
  if (bye === undefined || bye.atMs === null) return attempt;
  const { signal } = attempt;
  return {
    ...attempt,
    signal: {
      ...signal,
      durationMs: signal.durationMs ?? bye.atMs - answeredMs,
      reason: bye.reason ?? signal.reason,
    },
  };
}

/**
 * Joins the legs of one call. An answered leg stands for the call, else the last that was tried; the call began with the
 * first. Requests for authentication drop out where anything followed them (RFC 3261 section 22).
 * @returns null where no leg was tried at a known time
 */
export function joinLegs(legs: readonly Leg[]): JoinedLegs | null {
  const tried = triedLegs(legs);
  const first = tried[0];
  const chosen = tried.find(isAnswered) ?? tried.at(-1);
  if (first === undefined || chosen === undefined) return null;
  const ended = isAnswered(chosen) ? withEnd(chosen.attempt, chosen.atMs, legs) : chosen.attempt;
  const attempt: CallAttempt = {
    ...ended,
    callId: ended.callId ?? chosen.correlationId,
    startedAtMs: first.attempt.startedAtMs,
  };
  const signals = tried.map((leg) => (leg === chosen ? attempt.signal : leg.attempt.signal));
  const carriers = tried.map((leg) => leg.attempt.carrier);
  return { attempt, signals, carriers, standsFor: chosen.leg };
}
