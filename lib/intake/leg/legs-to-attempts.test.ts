import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANONYMOUS, parseCallerId } from "@/lib/calls/caller-id";
import { SILENT, type Signal } from "@/lib/calls/signal";
import type { LegRule } from "@/lib/intake/format";
import type { Leg, LegKind } from "@/lib/intake/leg/leg";
import { type AssembledAttempt, createLegAssembler, type LegCarry } from "@/lib/intake/leg/legs-to-attempts";
import type { Skip } from "@/lib/intake/skip";

const caller = parseCallerId("+13125550101", "US");
const START = Date.UTC(2026, 3, 2, 15);

function leg(kind: LegKind, id: string | null, seconds: number | null, signal: Partial<Signal> = {}, line = 1): Leg {
  const isDialog = kind === "ack" || kind === "bye" || kind === "cancel";
  const atMs = seconds === null ? null : START + seconds * 1000;
  const attempt = {
    callId: id,
    callerId: caller.ok ? caller.value : ANONYMOUS,
    callee: "+14155550100",
    startedAtMs: atMs ?? 0,
    signal: { ...SILENT, ...signal },
    ringMs: null,
    carrier: "",
    trunk: "",
    campaign: "",
    attestation: null,
    line,
  };
  const reason = isDialog ? (signal.reason ?? null) : null;
  return {
    type: "leg",
    kind,
    correlationId: id,
    attemptIndex: null,
    atMs,
    attempt: isDialog ? null : attempt,
    reason,
    line,
  };
}

interface Outcome {
  readonly attempts: readonly AssembledAttempt[];
  readonly orphans: readonly Skip[];
  readonly repeats: number;
}

function assemble(rule: LegRule, legs: readonly Leg[], resumeAt: readonly number[] = []): Outcome {
  let assembler = createLegAssembler(rule);
  const attempts: AssembledAttempt[] = [];
  const orphans: Skip[] = [];
  let repeats = 0;
  for (const [index, each] of legs.entries()) {
    if (resumeAt.includes(index)) {
      const carry: LegCarry = JSON.parse(JSON.stringify(assembler.carry()));
      assembler = createLegAssembler(rule, carry);
    }
    const step = assembler.push(each);
    attempts.push(...step.attempts);
    orphans.push(...step.orphans);
    repeats += step.repeats.length;
  }
  const last = assembler.finish();
  return { attempts: [...attempts, ...last.attempts], orphans: [...orphans, ...last.orphans], repeats };
}

describe("one record per call", () => {
  it("hands every leg on at once", () => {
    const step = createLegAssembler("single").push(leg("final", null, 0, { sip: 486 }));
    expect(step.attempts).toHaveLength(1);
    expect(step.attempts[0]).toMatchObject({ joined: [], revises: null, attempt: { signal: { sip: 486 } } });
  });
});

describe("SIP dialogs", () => {
  it("measures talk time from answer to BYE and keeps the BYE's reason: a call marked unwanted while it lasted", () => {
    const reason = "SIP;cause=607";
    const { attempts } = assemble("dialog", [
      leg("invite", "a", 0, { sip: 200 }),
      leg("ack", "a", 0),
      leg("bye", "a", 9, { reason }, 3),
    ]);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]?.attempt.signal).toMatchObject({ sip: 200, durationMs: 9000, reason });
    expect(attempts[0]?.joined.map(({ reason: why }) => why)).toEqual(["not_an_attempt", "not_an_attempt"]);
  });

  it("drops a request for authentication that something followed, and keeps one that nothing did", () => {
    const followed = assemble("dialog", [
      leg("invite", "a", 0, { sip: 407 }, 1),
      leg("invite", "a", 1, { sip: 603 }, 2),
    ]);
    expect(followed.attempts.map(({ signals }) => signals.map(({ sip }) => sip))).toEqual([[603]]);
    const alone = assemble("dialog", [leg("invite", "b", 0, { sip: 407 })]);
    expect(alone.attempts[0]?.attempt.signal.sip).toBe(407);
  });

  it("keeps the blocked leg of a failover that another carrier answered", () => {
    const { attempts } = assemble("dialog", [
      leg("invite", "a", 0, { sip: 603, phrase: "Network Blocked" }, 1),
      leg("invite", "a", 2, { sip: 200 }, 2),
      leg("bye", "a", 30, {}, 3),
    ]);
    expect(attempts[0]?.signals.map(({ sip }) => sip)).toEqual([603, 200]);
    expect(attempts[0]?.attempt).toMatchObject({ startedAtMs: START, signal: { sip: 200, durationMs: 28_000 } });
  });

  it("names a BYE without its INVITE and an INVITE whose time never came", () => {
    const { attempts, orphans } = assemble("dialog", [
      leg("bye", "a", 9, {}, 1),
      leg("invite", "b", null, { sip: 200 }, 2),
    ]);
    expect(attempts).toEqual([]);
    expect(orphans.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "not_an_attempt"],
      [2, "interim_record"],
    ]);
  });
});

describe("routing attempts and sides of one call", () => {
  it("prefers the side towards the network, in the order of attempts", () => {
    const second = { ...leg("final", "a", 1, { sip: 486 }, 2), attemptIndex: 2 };
    const first = { ...leg("final", "a", 1, { sip: 608 }, 3), attemptIndex: 1 };
    const { attempts } = assemble("attempts", [leg("agent", "a", 0, { sip: 480 }, 1), second, first]);
    expect(attempts[0]?.signals.map(({ sip }) => sip)).toEqual([608, 486]);
    expect(attempts[0]?.attempt.line).toBe(2);
  });

  it("lets a final record replace a partial one", () => {
    const { attempts } = assemble("attempts", [
      leg("partial", "a", 0, { sip: null }, 1),
      leg("final", "a", 0, { sip: 607 }, 2),
    ]);
    expect(attempts[0]?.signals).toHaveLength(1);
    expect(attempts[0]?.joined).toEqual([{ type: "skip", line: 1, reason: "interim_record" }]);
  });

  it("joins tries of one id and callee, and no others", () => {
    const toOther = leg("final", "a", 2, { sip: 486 }, 3);
    const { attempts } = assemble("tries", [
      leg("final", "a", 0, { sip: 608 }, 1),
      leg("final", "a", 1, { sip: 200 }, 2),
      { ...toOther, attempt: toOther.attempt && { ...toOther.attempt, callee: "+14155550199" } },
    ]);
    expect(attempts.map(({ signals }) => signals.map(({ sip }) => sip))).toEqual([[608, 200], [486]]);
  });

  const at = (seconds: number, sip: number): Leg => ({ ...leg("final", null, seconds, { sip }), correlationId: null });

  it("joins by numbers within five seconds where there is no id", () => {
    const { attempts } = assemble("by_numbers", [at(0, 603), at(4, 200), at(20, 486)]);
    expect(attempts.map(({ signals }) => signals.map(({ sip }) => sip))).toEqual([[603, 200], [486]]);
  });

  it("joins by numbers in any order of records", () => {
    const legs = [at(3, 503), at(6, 608), at(11, 486), at(60, 603), at(64, 480), at(3600, 200)];
    const wanted = [[503, 608, 486], [603, 480], [200]];
    fc.assert(
      fc.property(fc.shuffledSubarray(legs, { minLength: legs.length }), (shuffled) => {
        const { attempts } = assemble("by_numbers", shuffled);
        const found = attempts.map(({ signals }) => signals.map(({ sip }) => sip));
        expect(found.sort()).toEqual(wanted.map((call) => call).sort());
      }),
    );
  });
});

describe("the same records again", () => {
  const records = [
    leg("invite", "a", 0, { sip: 603 }, 1),
    leg("invite", "b", 1, { sip: 200 }, 2),
    leg("bye", "b", 9, {}, 3),
  ];

  it("are duplicates within a file, and add no leg to their call", () => {
    const { attempts, orphans, repeats } = assemble("dialog", [...records, ...records]);
    expect(attempts.map(({ signals }) => signals.length)).toEqual([1, 1]);
    expect({ orphans: orphans.length, repeats }).toEqual({ orphans: 1, repeats: 2 });
  });

  it("are duplicates in the next file of the source", () => {
    const first = createLegAssembler("dialog");
    for (const record of records) first.push(record);
    first.finish();
    const second = createLegAssembler("dialog", first.carry());
    const repeats = records.reduce(
      (sum, record) => sum + second.push({ ...record, line: record.line + 10 }).repeats.length,
      0,
    );
    expect(repeats).toBe(2);
    expect(second.finish().attempts).toEqual([]);
  });
});

describe("memory and resumption", () => {
  it("hands settled calls out while the file is read, and never holds more than its limit", () => {
    const assembler = createLegAssembler("attempts");
    let released = 0;
    for (let index = 0; index < 2000; index += 1) {
      released += assembler.push(leg("final", `c${index}`, index, { sip: 486 }, index)).attempts.length;
    }
    expect(released).toBe(1500);
    expect(assembler.carry().open).toHaveLength(2000);
    for (let index = 2000; index < 7000; index += 1)
      assembler.push(leg("final", `c${index}`, index, { sip: 486 }, index));
    expect(assembler.carry().open).toHaveLength(5_000);
    expect(assembler.carry().open[0]).toMatchObject({ key: "c2000", handedOut: 1 });
  });

  it.each(["from far below", "of another file"])("revises a call that was handed out by a leg %s", (from) => {
    const blocked = leg("final", "far", 10, { sip: 603, phrase: "Network Blocked" }, 1);
    const answered = leg("final", "far", 12, { sip: 200 }, 900);
    const others = Array.from({ length: 700 }, (_, index) => leg("final", `c${index}`, index, { sip: 486 }, index + 2));
    for (const [first, second] of [
      [blocked, answered],
      [answered, blocked],
    ] as const) {
      const before = createLegAssembler("attempts");
      const told = [first, ...others].flatMap((each) => before.push(each).attempts);
      expect(told.filter(({ attempt }) => attempt.callId === "far")).toMatchObject([{ revises: null }]);
      if (from === "of another file") before.finish();
      const after = from === "of another file" ? createLegAssembler("attempts", before.carry()) : before;
      after.push(second);
      expect(after.finish().attempts.filter(({ attempt }) => attempt.callId === "far")).toMatchObject([
        {
          revises: { startedAtMs: first.attempt?.startedAtMs },
          attempt: { startedAtMs: blocked.attempt?.startedAtMs, signal: { sip: 200 } },
          signals: [{ sip: 603 }, { sip: 200 }],
        },
      ]);
    }
  });

  it("waits for the rest of a call that calls itself partial, however many others come between", () => {
    const others = Array.from({ length: 700 }, (_, index) => leg("final", `c${index}`, index, { sip: 486 }, index + 2));
    const partial = leg("partial", "late", 0, { sip: 180 }, 1);
    const complete = leg("final", "late", 0, { sip: 603 }, 800);
    const { attempts } = assemble("attempts", [partial, ...others, complete]);
    expect(attempts.filter(({ attempt }) => attempt.callId === "late")).toMatchObject([
      { revises: null, attempt: { signal: { sip: 603 } }, joined: [{ line: 1, reason: "interim_record" }] },
    ]);
    const first = createLegAssembler("attempts");
    for (const each of [partial, ...others]) first.push(each);
    first.finish();
    const second = createLegAssembler("attempts", first.carry());
    second.push(complete);
    expect(second.finish().attempts).toMatchObject([{ revises: expect.anything(), attempt: { signal: { sip: 603 } } }]);
  });

  it("keeps at most 5,000 calls open and lets the oldest go as it stands", () => {
    const assembler = createLegAssembler("dialog");
    const released: AssembledAttempt[] = [];
    for (let index = 0; index < 5_010; index += 1) {
      released.push(...assembler.push(leg("invite", `c${index}`, index, { sip: 200 }, index)).attempts);
    }
    expect(released.map(({ attempt }) => attempt.callId)).toEqual(
      Array.from({ length: 10 }, (_, index) => `c${index}`),
    );
    expect(assembler.carry().open).toHaveLength(5_000);
  });

  it("gives the same attempts wherever it was stopped and resumed, each record accounted for once", () => {
    const kinds = fc.constantFrom<LegKind>("invite", "ack", "bye", "cancel");
    const some = fc.record({
      kind: kinds,
      id: fc.nat(6),
      at: fc.nat(40),
      sip: fc.constantFrom(200, 407, 486, 603),
      timed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 3 }), (specs, stops) => {
        const legs = specs.map(({ kind, id, at, sip, timed }, index) =>
          leg(kind, `c${id}`, timed ? at : null, { sip }, index),
        );
        const whole = assemble("dialog", legs);
        expect(assemble("dialog", legs, stops)).toEqual(whole);
        const joined = whole.attempts.flatMap(({ joined: skips }) => skips).length;
        expect(whole.attempts.length + joined + whole.orphans.length + whole.repeats).toBe(legs.length);
      }),
    );
  });

  it("completes a call whose BYE stands in the next file of the source, as a revision", () => {
    const first = createLegAssembler("dialog");
    first.push(leg("invite", "a", 0, { sip: 200 }, 1));
    expect(first.finish().attempts).toMatchObject([{ revises: null, attempt: { signal: { durationMs: null } } }]);
    const second = createLegAssembler("dialog", first.carry());
    second.push(leg("bye", "a", 60, {}, 1));
    expect(second.finish().attempts).toMatchObject([
      { revises: expect.anything(), joined: [{ line: 1 }], attempt: { callId: "a", signal: { durationMs: 60_000 } } },
    ]);
    expect(createLegAssembler("dialog", second.carry()).finish()).toEqual({ attempts: [], orphans: [], repeats: [] });
  });

  it("completes a call whose BYE stood in an earlier file as a call of its own", () => {
    const first = createLegAssembler("dialog");
    first.push(leg("bye", "a", 60, {}, 7));
    expect(first.finish().orphans).toEqual([{ type: "skip", line: 7, reason: "not_an_attempt" }]);
    const second = createLegAssembler("dialog", first.carry());
    second.push(leg("invite", "a", 0, { sip: 200 }, 1));
    expect(second.finish().attempts).toMatchObject([
      { revises: null, joined: [], attempt: { signal: { durationMs: 60_000 } } },
    ]);
  });
});
