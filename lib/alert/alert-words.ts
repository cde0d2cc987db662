import type { AlertDraft } from "@/lib/alert/alert-draft";
import { type Blocker, blockerSentence } from "@/lib/alert/blocker";

/** Where the reader of a mail lives: how times and numbers are written for them. */
export interface Reader {
  readonly timeZone: string;
  /** When they are written to. */
  readonly now: Date;
  /** Origin of the product's pages, without a trailing slash. */
  readonly appUrl: string;
}

/** The words of an alert mail, ready to be laid out. */
export interface AlertWords {
  readonly subject: string;
  readonly headline: string;
  /** What changed, with its figures. */
  readonly change: string;
  /** Who blocked; null where nothing was blocked. */
  readonly whoBlocked: string | null;
  readonly likelyCause: string;
  readonly steps: readonly { readonly text: string; readonly url: string }[];
  readonly url: string;
}

/** So close that a weekday names one day only. */
const NEAR_MS = 6 * 86_400_000;
const METRIC_WORDS = { blocked: "network blocks", answer: "answer rate" } as const;

/** Writes an alert down in plain words. @param blocker whom the headers of the refused calls name */
export function alertWords(draft: AlertDraft, reader: Reader, blocker: Blocker | null): AlertWords {
  const { evidence } = draft;
  const number = spacedNumber(draft.callerId);
  const change = `${percent(evidence.rateBefore)} → ${percent(evidence.rateAfter)}`;
  const since = momentText(new Date(evidence.since), reader);
  const url = `${reader.appUrl}/caller-ids/${encodeURIComponent(draft.callerId)}`;
  const range = `${percent(evidence.low)} to ${percent(evidence.high)}`;
  return {
    subject: `${number}: ${METRIC_WORDS[evidence.metric]} ${change} (n = ${count(evidence.n)}) since ${since}`,
    headline: `${number} ${headline(draft)}`,
    change: `${evidence.summary} ${capital(METRIC_WORDS[evidence.metric])}: ${change} (${range} with 95 % confidence, ${count(evidence.n)} calls) since ${since}${draft.carrier ? `, towards ${draft.carrier}` : ""}.${over(draft, reader)}`,
    whoBlocked: draft.evidence.metric === "blocked" ? blockerSentence(blocker) : null,
    likelyCause: likelyCause(draft),
    steps: steps(draft, url, reader.appUrl),
    url,
  };
}

function over({ evidence: { overAt } }: AlertDraft, reader: Reader): string {
  return overAt === null ? "" : ` The calls show that it was over by ${momentText(new Date(overAt), reader)}.`;
}

function headline(draft: AlertDraft): string {
  if (draft.kind === "block") return "is being blocked by a network";
  return draft.kind === "label" ? "is most likely shown with a warning label" : "has lost its good name";
}

function likelyCause(draft: AlertDraft): string {
  if (draft.kind === "block")
    return "An analytics provider of the called network rejects calls from this number before they ring.";
  if (draft.kind === "label") return "People see a warning beside this number, so fewer answer and more decline.";
  return draft.evidence.metric === "blocked"
    ? "Networks have refused this number's calls for some time."
    : "People have ignored or declined this number's calls for some time.";
}

function steps(draft: AlertDraft, url: string, appUrl: string): AlertWords["steps"] {
  const callsUrl = `${appUrl}/calls?callerId=${encodeURIComponent(draft.callerId)}`;
  if (draft.evidence.metric === "blocked")
    return [
      { text: "Pause this number for the network that refuses it; do not dial around the block.", url },
      { text: "Open the refused calls: the header that proves the block names whom to ask.", url: callsUrl },
      { text: "Ask for redress, and fix what drew attention: volume, short calls, dead numbers.", url },
    ];
  return [
    { text: "Call less from this number until it has recovered; do not replace it to escape the label.", url },
    { text: "Call it from telephones of several carriers and look at what they show.", url },
    { text: "Register the number with the analytics engines, and ask the one that warns to review it.", url },
  ];
}

/** `+1 202 555 0100` for numbers of the North American plan, otherwise as it is. */
export function spacedNumber(callerId: string): string {
  return callerId.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}

/** `6.1 %`. @param share 0 to 1 */
export function percent(share: number): string {
  return new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 })
    .format(share)
    .replace("%", " %");
}

function count(n: number): string {
  return new Intl.NumberFormat("en-US").format(n);
}

/** `Tue 14:00` within the last six days, `3 Nov 2026, 14:00` otherwise; in the reader's time zone. */
export function momentText(at: Date, { timeZone, now }: Pick<Reader, "timeZone" | "now">): string {
  const hour = { hour: "2-digit", minute: "2-digit", timeZone } as const;
  const isNear = Math.abs(now.getTime() - at.getTime()) < NEAR_MS;
  return isNear
    ? new Intl.DateTimeFormat("en-GB", { weekday: "short", ...hour }).format(at).replace(",", "")
    : new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", ...hour }).format(at);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
