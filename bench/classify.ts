import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { seeded } from "@/bench/seeded";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { createClassifier } from "@/lib/outcome/classifier";
import { classify } from "@/lib/outcome/classify";

const CALLS = 1_000_000;
const ROUNDS = 5;
const TARGET_PER_SECOND = 1_000_000;

/** A string as a file reader hands it on: a fresh one for each row, not the shared literal of this program. */
function fresh(text: string): string {
  return Buffer.from(text).toString("latin1");
}

interface Kind {
  readonly share: number;
  readonly make: (random: () => number) => Partial<Signal>;
}

/** Ends of calls in about the proportions of an outbound campaign; every block carries an id of its own. */
const MIX: readonly Kind[] = [
  {
    share: 0.32,
    make: (r) => ({
      sip: 200,
      phrase: "OK",
      q850: 16,
      durationMs: Math.floor(r() * 90_000),
      answered: true,
      rang: true,
    }),
  },
  {
    share: 0.08,
    make: (r) => ({ sip: 200, phrase: "OK", durationMs: Math.floor(r() * 30_000), amd: "machine_end_beep" }),
  },
  {
    share: 0.24,
    make: (r) => ({ sip: 480, phrase: "Temporarily Unavailable", q850: 19, rang: true, pddMs: Math.floor(r() * 4000) }),
  },
  {
    share: 0.1,
    make: (r) => ({
      sip: 486,
      phrase: "Busy Here",
      reason: 'Q.850;cause=17;text="USER_BUSY"',
      pddMs: Math.floor(r() * 3000),
    }),
  },
  {
    share: 0.08,
    make: (r) => ({ sip: 487, phrase: "Request Terminated", disposition: "NO ANSWER", pddMs: Math.floor(r() * 3000) }),
  },
  { share: 0.05, make: (r) => ({ sip: 404, phrase: "Not Found", q850: 1, pddMs: Math.floor(r() * 900) }) },
  { share: 0.05, make: (r) => ({ sip: 603, phrase: "Decline", rang: r() < 0.7, pddMs: Math.floor(r() * 5000) }) },
  { share: 0.03, make: (r) => ({ sip: 503, phrase: "Service Unavailable", q850: 34, pddMs: Math.floor(r() * 900) }) },
  { share: 0.01, make: () => ({ sip: 607, phrase: "Unwanted" }) },
  { share: 0.04, make: (r) => ({ sip: 603, phrase: "Network Blocked", reason: notice(r) }) },
];

function notice(random: () => number): string {
  const id = Math.floor(random() * 1e9).toString(36);
  return `SIP;cause=603;text="v=analytics1;url=https://redress.example/case;id=${id}";location=RLN`;
}

/** The kind at this place, 0 to 1, when all stand in a row by their shares. */
function pick(place: number): Kind {
  let end = 0;
  for (const kind of MIX) {
    end += kind.share;
    if (place < end) return kind;
  }
  return { share: 0, make: () => ({ sip: 200 }) };
}

function realisticCalls(): readonly Signal[] {
  const random = seeded(20_260_325);
  return Array.from({ length: CALLS }, () => {
    const signal: Signal = { ...SILENT, ...pick(random()).make(random) };
    const { phrase, reason, disposition, amd } = signal;
    return {
      ...signal,
      phrase: phrase === null ? null : fresh(phrase),
      reason: reason === null ? null : fresh(reason),
      disposition: disposition === null ? null : fresh(disposition),
      amd: amd === null ? null : fresh(amd),
    };
  });
}

function perSecond(calls: readonly Signal[], judge: (signal: Signal) => unknown): number {
  const before = performance.now();
  for (const call of calls) judge(call);
  return calls.length / ((performance.now() - before) / 1000);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ["a short notice, for comparison", 'SIP;cause=603;text="v=analytics1;url=https://b.example";location=RLN'],
  ["340 KB in one quoted text", `SIP;cause=603;text="v=analytics1;url=https://${"a".repeat(340_000)}"`],
  ["340 KB of versions", `SIP;cause=603;text="${"v=analytics1;".repeat(26_000)}"`],
  ["340 KB of quotes", '"'.repeat(340_000)],
  ["340 KB of separators", ";,".repeat(170_000)],
  ["340 KB of spaces", " ".repeat(340_000)],
  ["10,000 values", 'Q.850;cause=21;text="x", '.repeat(10_000)],
  ["10,000 lines", "Reason: SIP;cause=486\r\n".repeat(10_000)],
];

function hostileMicroseconds(reason: string): number {
  const signal: Signal = { ...SILENT, sip: 603, reason };
  const times = 200;
  const before = performance.now();
  for (let time = 0; time < times; time++) classify(signal);
  return ((performance.now() - before) * 1000) / times;
}

const calls = realisticCalls();
const remembering: number[] = [];
const plain: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  remembering.push(perSecond(calls, createClassifier()));
  plain.push(perSecond(calls, (signal) => classify(signal)));
}
const hostile = HOSTILE.map(([name, reason]) => ({
  name,
  characters: reason.length,
  microseconds: hostileMicroseconds(reason),
}));
const result = {
  machine: `${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.versions.node}`,
  calls: CALLS,
  rounds: ROUNDS,
  perSecond: Math.round(median(remembering)),
  perSecondWithoutMemory: Math.round(median(plain)),
  targetPerSecond: TARGET_PER_SECOND,
  ratioToTarget: Number((median(remembering) / TARGET_PER_SECOND).toFixed(2)),
  spread: [Math.round(Math.min(...remembering)), Math.round(Math.max(...remembering))],
  hostile: hostile.map((row) => ({ ...row, microseconds: Number(row.microseconds.toFixed(1)) })),
};

console.log(result.machine);
console.table({
  "remembering signals": { "classifications/s": result.perSecond, "× target": result.ratioToTarget },
  "every signal anew": {
    "classifications/s": result.perSecondWithoutMemory,
    "× target": Number((result.perSecondWithoutMemory / TARGET_PER_SECOND).toFixed(2)),
  },
});
console.table(result.hostile);
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/classify.json", `${JSON.stringify(result, null, 2)}\n`);
