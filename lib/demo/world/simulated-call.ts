import { HOUR_MS, MINUTE_MS } from "@/lib/base/time-units";
import { FICTIONAL_NUMBERS, fictionalNumber } from "@/lib/demo/world/fictional-number";
import { Random } from "@/lib/demo/world/random";
import { type SimulatedCell, simulate } from "@/lib/demo/world/simulate";
import type { World } from "@/lib/demo/world/world";
import { dayOfHour } from "@/lib/score/evidence-table";

/** How a call ended in truth. */
export type CallEnd =
  | "answered"
  | "machine"
  | "no_answer"
  | "busy"
  | "declined"
  | "unwanted"
  | "blocked"
  | "dead_number"
  | "failed";

/** One call of a world, before a provider writes it down. Times in milliseconds. */
export interface SimulatedCall {
  readonly callId: string;
  readonly callerId: string;
  readonly callee: string;
  readonly startedAtMs: number;
  /** INVITE to first ringing or, where it never rang, to the final response. */
  readonly pddMs: number;
  readonly ringMs: number;
  readonly talkMs: number;
  readonly carrier: string;
  readonly campaign: string;
  readonly end: CallEnd;
}

/** Every call of a world in the order of time; the same world gives the same calls. */
export function worldCalls(world: World): SimulatedCall[] {
  const calls: SimulatedCall[] = [];
  const dialled = new Map<string, number>();
  const random = new Random(`${world.seed}/calls`);
  for (const cell of simulate(world)) {
    for (const end of endsOf(cell, random)) calls.push(aCall(cell, end, dialled, random));
    addStorm(cell, calls, random);
  }
  return calls.sort((a, b) => a.startedAtMs - b.startedAtMs || (a.callId < b.callId ? -1 : 1));
}

function endsOf(cell: SimulatedCell, random: Random): CallEnd[] {
  const { answered, missed, declined, unwanted, blocked } = cell.ends;
  const machine = random.binomial(missed, 0.35);
  const busy = random.binomial(missed - machine, 0.12);
  const counts: [CallEnd, number][] = [
    ["answered", answered],
    ["machine", machine],
    ["busy", busy],
    ["no_answer", missed - machine - busy],
    ["declined", declined],
    ["unwanted", unwanted],
    ["blocked", blocked],
    ["dead_number", cell.deadNumbers],
    ["failed", cell.failures],
  ];
  return counts.flatMap(([end, count]) => Array.from({ length: count }, () => end));
}

function aCall(cell: SimulatedCell, end: CallEnd, dialled: Map<string, number>, random: Random): SimulatedCall {
  const { callerId } = cell.number;
  const day = dayOfHour(cell.hour);
  // Nobody is called twice a day: the list is worked through from a place of its own each day.
  const key = `${callerId}/${day}`;
  const position = dialled.get(key) ?? random.below(FICTIONAL_NUMBERS);
  dialled.set(key, position + 1);
  const startedAtMs = cell.hour * HOUR_MS + random.below(HOUR_MS - 120_000);
  return {
    callId: `${callerId.slice(1)}-${day}-${position}`,
    callerId,
    callee: fictionalNumber(position),
    startedAtMs,
    ...timing(end, random),
    carrier: cell.carrier.name,
    campaign: cell.campaign.name,
    end,
  };
}

/** How long setting up, ringing and talking take. */
function timing(end: CallEnd, random: Random): Pick<SimulatedCall, "pddMs" | "ringMs" | "talkMs"> {
  const pddMs = Math.round(random.between(900, 3200));
  const rings = (low: number, high: number) => Math.round(random.between(low, high));
  switch (end) {
    case "answered":
      return {
        pddMs,
        ringMs: rings(3000, 22_000),
        talkMs: 1000 * (4 + Math.round(80 * -Math.log(1 - random.uniform()))),
      };
    case "machine":
      return { pddMs, ringMs: rings(18_000, 26_000), talkMs: rings(8000, 30_000) };
    case "no_answer":
      return { pddMs, ringMs: rings(24_000, 32_000), talkMs: 0 };
    case "declined":
    case "unwanted":
      return { pddMs, ringMs: rings(4500, 16_000), talkMs: 0 };
    case "busy":
    case "dead_number":
    case "failed":
    case "blocked":
      return { pddMs: rings(250, 1500), ringMs: 0, talkMs: 0 };
  }
}

/** A dialler that tries one PBX again and again: the first refusal is in the cell already. */
function addStorm(cell: SimulatedCell, calls: SimulatedCall[], random: Random): void {
  if (cell.repeatedDeclines === 0) return;
  const refused = calls.findLast(({ end, callerId }) => end === "declined" && callerId === cell.number.callerId);
  if (!refused) return;
  const hourEnd = (Math.floor(refused.startedAtMs / HOUR_MS) + 1) * HOUR_MS;
  for (let i = 0; i < cell.repeatedDeclines; i++) {
    const startedAtMs = Math.round(random.between(refused.startedAtMs, hourEnd - MINUTE_MS));
    calls.push({
      ...refused,
      callId: `${refused.callId}-${i + 1}`,
      startedAtMs: Math.max(startedAtMs, refused.startedAtMs + 1),
    });
  }
}
