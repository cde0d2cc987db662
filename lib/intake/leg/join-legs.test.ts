import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/calls/caller-id";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { isAnswered, joinLegs } from "@/lib/intake/leg/join-legs";
import type { Leg } from "@/lib/intake/leg/leg";

function tried(line: number, atMs: number | null, signal: Partial<Signal>, change: Partial<Leg> = {}): Leg {
  const attempt = {
    callId: null,
    callerId: ANONYMOUS,
    callee: "+14155550100",
    startedAtMs: atMs ?? 0,
    signal: { ...SILENT, ...signal },
    ringMs: null,
    carrier: `carrier-${line}`,
    trunk: "",
    campaign: "",
    attestation: null,
    line,
  };
  return {
    type: "leg",
    kind: "final",
    correlationId: "c",
    attemptIndex: null,
    atMs,
    attempt,
    reason: null,
    line,
    ...change,
  };
}

const sips = (legs: readonly Leg[]): (number | null)[] | undefined => joinLegs(legs)?.signals.map(({ sip }) => sip);

it.each([
  [{ sip: 200 }, true],
  [{ sip: 486, answered: true, durationMs: 9 }, false],
  [{ sip: 183 }, false],
  [{ answered: true }, true],
  [{ answered: false, durationMs: 9 }, false],
  [{ durationMs: 9 }, true],
  [{ durationMs: 0 }, false],
  [{}, false],
])("%j reached the far end: %s", (signal, expected) => {
  expect(isAnswered(tried(1, 0, signal))).toBe(expected);
});

describe("the legs of one call", () => {
  it("stand in the order in which they were tried: by number, else by time, else as branches of a fork", () => {
    expect(sips([tried(2, 5, { sip: 486 }), tried(1, 9, { sip: 603 })])).toEqual([486, 603]);
    expect(
      sips([tried(2, 5, { sip: 486 }, { attemptIndex: 2 }), tried(1, 9, { sip: 603 }, { attemptIndex: 1 })]),
    ).toEqual([603, 486]);
    expect(sips([tried(1, 5, { sip: 603 }), tried(2, 5, { sip: 486 })])).toEqual([486, 603]);
    expect(sips([tried(1, 5, { sip: 486 }), tried(2, 5, { sip: 503 })])).toEqual([503, 486]);
  });

  it("of one time are one call, whichever lines they stand in", () => {
    const codes = [603, 486, 404, 503, 480, 487, null, 603];
    const joined = (lines: readonly number[]) =>
      joinLegs(codes.map((sip, at) => ({ ...tried(at, 5, { sip }), line: lines[at] ?? 0 })))?.signals.map(
        ({ sip }) => sip,
      );
    const inOrder = joined(codes.map((_, at) => at));
    expect(inOrder?.at(-1)).toBe(603);
    expect(joined(codes.map((_, at) => codes.length - at))).toEqual(inOrder);
  });

  it("let the answered one stand for the call, else the last, from the first one's start", () => {
    expect(
      joinLegs([tried(1, 1000, { sip: 603 }), tried(2, 2000, { sip: 200 }), tried(3, 3000, { sip: 487 })]),
    ).toMatchObject({
      attempt: { carrier: "carrier-2", startedAtMs: 1000, callId: "c" },
      carriers: ["carrier-1", "carrier-2", "carrier-3"],
      standsFor: { line: 2 },
    });
    expect(joinLegs([tried(1, 1000, { sip: 603 }), tried(2, 2000, { sip: 486 })])?.attempt.carrier).toBe("carrier-2");
  });

  it("leave out challenges, the customer's own side and earlier states, where anything else is left", () => {
    expect(sips([tried(1, 0, { sip: 401 }), tried(2, 1, { sip: 486 })])).toEqual([486]);
    expect(sips([tried(1, 0, { sip: 407 }), tried(2, 1, { sip: 407 })])).toEqual([407]);
    expect(sips([tried(1, 0, { sip: 480 }, { kind: "agent" }), tried(2, 1, { sip: 608 })])).toEqual([608]);
    expect(sips([tried(1, 0, { sip: 480 }, { kind: "agent" })])).toEqual([480]);
    expect(sips([tried(1, 0, { sip: 100 }, { kind: "partial" }), tried(2, 0, { sip: 603 })])).toEqual([603]);
    expect(
      sips([tried(1, 0, { sip: 100 }, { kind: "partial" }), tried(2, 0, { sip: 183 }, { kind: "partial" })]),
    ).toEqual([183]);
  });

  it("are none where nothing was tried at a known time", () => {
    expect(joinLegs([])).toBeNull();
    expect(joinLegs([tried(1, null, { sip: 200 }, { kind: "invite" })])).toBeNull();
    expect(joinLegs([tried(1, 5, {}, { kind: "bye", attempt: null })])).toBeNull();
  });
});

describe("dialogs", () => {
  const invite = tried(1, null, { sip: 200 }, { kind: "invite" });
  const ack = tried(2, 7000, {}, { kind: "ack", attempt: null });

  it("take the time of an INVITE from its ACK, and talk time from the BYE", () => {
    const bye = tried(3, 19_000, {}, { kind: "bye", attempt: null, reason: "SIP;cause=607" });
    expect(joinLegs([invite, ack, bye])?.attempt).toMatchObject({
      startedAtMs: 7000,
      signal: { durationMs: 12_000, reason: "SIP;cause=607" },
    });
  });

  it("take nothing from a BYE that came before the answer, or after a refusal", () => {
    const early = tried(3, 1000, {}, { kind: "bye", attempt: null });
    expect(joinLegs([invite, ack, early])?.attempt.signal.durationMs).toBeNull();
    const refused = tried(1, 0, { sip: 486 }, { kind: "invite" });
    expect(
      joinLegs([refused, tried(3, 9000, {}, { kind: "bye", attempt: null })])?.attempt.signal.durationMs,
    ).toBeNull();
  });

  it("keep a talk time that the record itself holds", () => {
    const told = tried(1, 0, { sip: 200, durationMs: 5000 }, { kind: "invite" });
    expect(joinLegs([told, tried(3, 9000, {}, { kind: "bye", attempt: null })])?.attempt.signal.durationMs).toBe(5000);
  });
});
