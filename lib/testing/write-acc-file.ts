import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** How many calls of each caller ID and outcome a written file holds. */
export type ExpectedCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const HEADER = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user,reason_hdr\n";
const NOTICE = '"SIP;cause=603;text=""v=analytics1;url=https://redress.example/r"";location=RLN"';
/** One line per way a call ends: the row's code, phrase and Reason header, and what it counts as. */
const ENDS = [
  ["200", "OK", "", "answered"],
  ["486", "Busy Here", "", "busy"],
  ["603", "Network Blocked", NOTICE, "blocked_603plus"],
  ["607", "Unwanted", "", "unwanted_607"],
  ["608", "Rejected", "", "rejected_608"],
  ["603", "Decline", "", "declined_603"],
  ["404", "Not Found", "", "invalid_number"],
  ["408", "Request Timeout", "", "no_answer"],
] as const;
const CALLER_IDS = 40;
const PIECE_ROWS = 20_000;

/**
 * Writes a Kamailio accounting export of `calls` transactions, one every two seconds, and says what it holds.
 * The rows follow from their number alone, so two files of one size are equal.
 */
export async function writeAccFile(file: string, calls: number, startMs: number): Promise<ExpectedCounts> {
  const out = createWriteStream(file);
  const counts = new Map<string, Map<string, number>>();
  out.write(HEADER);
  for (let from = 0; from < calls; from += PIECE_ROWS) {
    let piece = "";
    for (let n = from; n < Math.min(calls, from + PIECE_ROWS); n++) piece += row(n, startMs, counts);
    if (!out.write(piece)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return counts;
}

function row(n: number, startMs: number, counts: Map<string, Map<string, number>>): string {
  const callerId = `1312555${String(100 + (n % CALLER_IDS)).padStart(4, "0")}`;
  const [code, phrase, reason, outcome] = ENDS[(n * 7 + Math.floor(n / 13)) % ENDS.length] ?? ENDS[0];
  const callee = `1212555${String((n * 31) % 10_000).padStart(4, "0")}`;
  const time = new Date(startMs + n * 2_000).toISOString().slice(0, 19).replace("T", " ");
  const ofCaller = counts.get(`+${callerId}`) ?? new Map<string, number>();
  counts.set(`+${callerId}`, ofCaller.set(outcome, (ofCaller.get(outcome) ?? 0) + 1));
  return `${n + 1},INVITE,f${n},t${n},call-${n}@sbc.example,${code},${phrase},${time},${callerId},${callee},${reason}\n`;
}
