import { BLIND_SPOT_WORDS, BLIND_SPOTS } from "@/lib/intake/honesty/blind-spot";
import { formatCount } from "@/lib/present/format";
import type { Import } from "@/lib/present/import/import.schema";
import { refusalWords, skipWords } from "@/lib/present/import/import-words";

/** A part of the records that were read, with what became of it. */
export interface RowPart {
  readonly label: string;
  readonly n: number;
  readonly meaning: string;
}

/** What an import came to, in words. */
export interface ImportReport {
  readonly read: number;
  /** Their counts add up to `read`. */
  readonly parts: readonly RowPart[];
  /** Why records were skipped, most first. */
  readonly skipped: readonly { readonly label: string; readonly n: number }[];
  /** Why records were rejected, most first. */
  readonly rejected: readonly { readonly label: string; readonly n: number }[];
  /** What this kind of file can never show, a sentence each. */
  readonly blindSpots: readonly string[];
  /** Shares of calls whose record carries a signal, in per cent, best first. */
  readonly signals: readonly { readonly label: string; readonly percent: number }[];
}

const SIGNAL_WORDS: ReadonlyMap<string, string> = new Map([
  ["sipCode", "SIP code"],
  ["phrase", "Reason phrase"],
  ["reasonHeader", "Reason header"],
  ["q850", "Q.850 cause"],
  ["disposition", "Status word"],
  ["ringing", "Ringing"],
  ["talkTime", "Talk time"],
]);
const SPOTS: ReadonlyMap<string, string> = new Map(BLIND_SPOTS.map((spot) => [spot, BLIND_SPOT_WORDS[spot]]));

/** Writes down what an import came to. */
export function importReport(done: Import, rejectedReasons: Readonly<Record<string, number>>): ImportReport {
  const { read, imported, duplicate, rejected, skipped } = done.rows;
  return {
    read,
    parts: [
      { label: "Imported", n: imported, meaning: "New calls." },
      { label: "Duplicate", n: duplicate, meaning: "Calls that were imported before; counted once." },
      { label: "Rejected", n: rejected, meaning: "Records that could not be read, each listed with its line." },
      { label: "Skipped", n: skipped, meaning: "Records that are not outbound calls." },
    ],
    skipped: byReason(done.skippedReasons, skipWords),
    rejected: byReason(rejectedReasons, refusalWords),
    blindSpots: done.cannotShow.map((spot) => SPOTS.get(spot) ?? `This file cannot show ${spot}.`),
    signals: Object.entries(done.signals)
      .map(([signal, percent]) => ({ label: SIGNAL_WORDS.get(signal) ?? signal, percent }))
      .sort((a, b) => b.percent - a.percent),
  };
}

function byReason(counts: Readonly<Record<string, number>>, words: (reason: string) => string) {
  return Object.entries(counts)
    .map(([reason, n]) => ({ label: words(reason), n }))
    .sort((a, b) => b.n - a.n);
}

/** The sum, in words: `1,200 read = 1,000 imported + 100 duplicate + 50 rejected + 50 skipped`. */
export function rowSum({ read, parts }: Pick<ImportReport, "read" | "parts">): string {
  const sum = parts.map(({ label, n }) => `${formatCount(n)} ${label.toLowerCase()}`).join(" + ");
  return `${formatCount(read)} read = ${sum}`;
}
