import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** How many calls of each caller ID and outcome a written file holds. */
export type ExpectedCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const HEADER = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user,reason_hdr,call_info\n";
const NOTICE = '"SIP;cause=603;text=""v=analytics1;url=https://redress.example/r"";location=RLN"';
const CARD = "<https://redress.example/card>;purpose=jcard";
/** One line per way a call ends: code, phrase, Reason and Call-Info header of the row, and what it counts as. */
const ENDS = [
  ["200", "OK", "", "", "answered"],
  ["486", "Busy Here", "", "", "busy"],
  ["603", "Network Blocked", NOTICE, "", "blocked_603plus"],
  ["607", "Unwanted", "", "", "unwanted_607"],
  ["608", "Rejected", "", CARD, "rejected_608"],
  ["603", "Decline", "", "", "declined_603"],
  ["404", "Not Found", "", "", "invalid_number"],
  ["408", "Request Timeout", "", "", "no_answer"],
] as const;
const CALLER_IDS = 40;
const EVERY_SECONDS = 2;
const DAY_SECONDS = 86_400;
const PIECE_ROWS = 20_000;

/**
 * Writes a Kamailio accounting export of `calls` transactions, one every two seconds from a full UTC day on, and says
 * what it holds. The rows follow from their number alone, so two files of one size are equal.
 */
export async function writeAccFile(file: string, calls: number, startMs: number): Promise<ExpectedCounts> {
  const out = createWriteStream(file);
  const counts = new Uint32Array(CALLER_IDS * ENDS.length);
  out.write(HEADER);
  for (let from = 0; from < calls; from += PIECE_ROWS) {
    if (!out.write(piece(from, Math.min(calls, from + PIECE_ROWS), startMs, counts))) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return expected(counts);
}

function piece(from: number, to: number, startMs: number, counts: Uint32Array): string {
  let text = "";
  let day = "";
  for (let n = from; n < to; n++) {
    const second = (n * EVERY_SECONDS) % DAY_SECONDS;
    if (day === "" || second === 0) day = new Date(startMs + n * EVERY_SECONDS * 1_000).toISOString().slice(0, 10);
    const caller = n % CALLER_IDS;
    const end = (n * 7 + Math.floor(n / 13)) % ENDS.length;
    const [code, phrase, reason, info] = ENDS[end] ?? ENDS[0];
    const at = caller * ENDS.length + end;
    counts[at] = (counts[at] ?? 0) + 1;
    text += `${n + 1},INVITE,f${n},t${n},call-${n}@sbc.example,${code},${phrase},${day} ${clock(second)},${callerId(caller)},1212555${padded((n * 31) % 10_000, 4)},${reason},${info}\n`;
  }
  return text;
}

function expected(counts: Uint32Array): ExpectedCounts {
  const byCaller = new Map<string, Map<string, number>>();
  for (const [at, count] of counts.entries()) {
    const [, , , , outcome] = ENDS[at % ENDS.length] ?? ENDS[0];
    const caller = `+${callerId(Math.floor(at / ENDS.length))}`;
    const ofCaller = byCaller.get(caller) ?? new Map<string, number>();
    if (count > 0) byCaller.set(caller, ofCaller.set(outcome, count));
  }
  return byCaller;
}

const callerId = (caller: number) => `1312555${padded(100 + caller, 4)}`;
const clock = (second: number) =>
  `${padded(Math.floor(second / 3_600), 2)}:${padded(Math.floor(second / 60) % 60, 2)}:${padded(second % 60, 2)}`;
const padded = (value: number, digits: number) => String(value).padStart(digits, "0");
