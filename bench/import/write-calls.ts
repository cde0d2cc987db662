import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { seeded } from "@/bench/seeded";
import { DAY_MS, HOUR_MS } from "@/lib/base/time-units";

const CALLER_IDS = 2_000;
const ROWS_PER_DAY = 100_000;
/** The day's calling hours, 9 to 22 o'clock. */
const OPENS_MS = 9 * HOUR_MS;
const OPEN_MS = 13 * HOUR_MS;
/** A switch writes a record when its call ends, so starts come a little out of order. */
const JITTER_MS = 60_000;
const BROKEN_SHARE = 0.003;
const PIECE_ROWS = 5_000;
const CARRIERS = ["Verizon Wireless", "T-Mobile USA", "AT&T Mobility", "Bandwidth", "Comcast"];
const FIRST_DAY_MS = Date.UTC(2026, 0, 5);

/** The columns of the file, in order. */
export const CALL_COLUMNS =
  "call_id,caller,callee,start_time,answer_time,end_time,duration,sip_code,reason,q850,carrier";

/** Ends of calls in about the proportions of outbound campaigns: share, code, cause, and the Reason header if there is one. */
const ENDS: readonly (readonly [share: number, code: string, cause: string, reason: string])[] = [
  [0.42, "200", "16", "Q.850;cause=16"],
  [0.24, "480", "19", "Q.850;cause=19"],
  [0.12, "487", "", ""],
  [0.09, "486", "17", '"Q.850;cause=17;text=""User busy"""'],
  [0.05, "404", "1", "Q.850;cause=1"],
  [0.03, "503", "34", "Q.850;cause=34"],
  [0.03, "603", "21", ""],
  [0.015, "603", "", '"SIP;cause=603;text=""v=analytics1;url=https://redress.example/case;id=#"";location=RLN"'],
  [0.003, "608", "", ""],
  [0.002, "607", "", ""],
];

const digits = (value: number, count: number) => String(Math.floor(value)).padStart(count, "0");
const clock = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace("T", " ");
const hex = (random: () => number, count: number) =>
  Math.floor(random() * 16 ** count)
    .toString(16)
    .padStart(count, "0");

/** Start of the row's call: calls are spread evenly over the calling hours of each day. */
function startOf(row: number, random: () => number): number {
  const day = Math.floor(row / ROWS_PER_DAY);
  const share = (row % ROWS_PER_DAY) / ROWS_PER_DAY;
  return FIRST_DAY_MS + day * DAY_MS + OPENS_MS + share * OPEN_MS - random() * JITTER_MS;
}

function endOf(random: () => number) {
  let place = random();
  for (const end of ENDS) {
    place -= end[0];
    if (place < 0) return end;
  }
  return ENDS[0] ?? ([1, "200", "", ""] as const);
}

function calleeOf(random: () => number): string {
  const callee = `+1${digits(201 + random() * 780, 3)}${digits(200 + random() * 799, 3)}${digits(random() * 10_000, 4)}`;
  if (random() >= BROKEN_SHARE) return callee;
  return random() < 0.5 ? "1.31256E+10" : "see notes";
}

function rowText(row: number, random: () => number): string {
  const start = startOf(row, random);
  const ringMs = 1_000 + random() * 24_000;
  const [, code, cause, reason] = endOf(random);
  const isAnswered = code === "200";
  const talkSeconds = isAnswered ? Math.floor(2 + random() ** 3 * 400) : 0;
  const answer = start + ringMs;
  return [
    `${hex(random, 8)}-${hex(random, 12)}-${row.toString(36)}@10.20.0.1`,
    `+1312555${digits(random() * CALLER_IDS, 4)}`,
    calleeOf(random),
    clock(start),
    isAnswered ? clock(answer) : "",
    clock(answer + talkSeconds * 1000),
    String(talkSeconds),
    code,
    reason.replace("#", hex(random, 6)),
    cause,
    CARRIERS[Math.floor(random() * CARRIERS.length)] ?? "",
  ].join(",");
}

/**
 * Writes a delimited export of `rows` calls, 100,000 a day from 2,000 caller IDs to five carriers: 50 calls of each
 * caller ID, and so few with one carrier, outcome and hour in common that nearly every call has a tally of its own. Three rows in a thousand have a callee that is no number.
 * @param isShuffled whether days come in an order of chance, row by row
 */
export async function writeCalls(file: string, rows: number, isShuffled: boolean): Promise<void> {
  const out = createWriteStream(file);
  const random = seeded(20_261_122);
  out.write(`${CALL_COLUMNS}\n`);
  for (let from = 0; from < rows; from += PIECE_ROWS) {
    let piece = "";
    for (let row = from; row < Math.min(rows, from + PIECE_ROWS); row += 1)
      piece += `${rowText(isShuffled ? Math.floor(random() * rows) : row, random)}\n`;
    if (!out.write(piece)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** The months, as `YYYY-MM`, that a file of so many rows reaches into. */
export function monthsOf(rows: number): string[] {
  const days = Math.ceil(rows / ROWS_PER_DAY);
  const months = Array.from({ length: days + 1 }, (_, day) => clock(FIRST_DAY_MS + (day - 1) * DAY_MS).slice(0, 7));
  return [...new Set(months)];
}
