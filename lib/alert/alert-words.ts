import type { AlertDraft } from "@/lib/alert/alert-draft";

/** Where the reader of a mail lives: how times and numbers are written for them. */
export interface Reader {
  readonly timeZone: string;
  /** Origin of the product's pages, without a trailing slash. */
  readonly appUrl: string;
}

/** The words of an alert mail, ready to be laid out. */
export interface AlertWords {
  readonly subject: string;
  readonly headline: string;
  /** What changed, with its figures. */
  readonly change: string;
  readonly likelyCause: string;
  readonly steps: readonly { readonly text: string; readonly url: string }[];
  readonly url: string;
}

const METRIC_WORDS = { blocked: "network blocks", answer: "answer rate" } as const;

/** Writes an alert down in plain words. */
export function alertWords(draft: AlertDraft, reader: Reader): AlertWords {
  const { evidence } = draft;
  const number = spacedNumber(draft.callerId);
  const change = `${percent(evidence.rateBefore)} → ${percent(evidence.rateAfter)}`;
  const since = weekdayTime(new Date(evidence.since), reader.timeZone);
  const url = `${reader.appUrl}/caller-ids/${encodeURIComponent(draft.callerId)}`;
  const range = `${percent(evidence.low)} to ${percent(evidence.high)}`;
  return {
    subject: `${number}: ${METRIC_WORDS[evidence.metric]} ${change} (n = ${count(evidence.n)}) since ${since}`,
    headline: `${number} ${headline(draft)}`,
    change: `${evidence.summary} ${capital(METRIC_WORDS[evidence.metric])}: ${change} (${range} with 95 % confidence, ${count(evidence.n)} calls) since ${since}${draft.carrier === null ? "" : `, towards ${draft.carrier}`}.`,
    likelyCause: likelyCause(draft),
    steps: steps(draft, url, reader.appUrl),
    url,
  };
}

function headline(draft: AlertDraft): string {
  if (draft.kind === "block") return "is being blocked by a network";
  return draft.kind === "label" ? "is most likely shown with a warning label" : "has lost its good name";
}

function likelyCause(draft: AlertDraft): string {
  if (draft.kind === "block")
    return "An analytics provider of the called network rejects calls from this number before they ring.";
  return "People see a warning beside this number, so fewer answer and more decline.";
}

function steps(draft: AlertDraft, url: string, appUrl: string): AlertWords["steps"] {
  const callsUrl = `${appUrl}/calls?callerId=${encodeURIComponent(draft.callerId)}`;
  return [
    { text: "Pause this number for the network that refuses it; do not dial around the block.", url },
    { text: "Open the refused calls and take the contact from the header that proves the block.", url: callsUrl },
    { text: "Ask that contact for redress, and fix what drew attention: volume, short calls, dead numbers.", url },
  ];
}

/** `+1 202 555 0100` for numbers of the North American plan, otherwise as it is. */
export function spacedNumber(callerId: string): string {
  return callerId.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}

function percent(share: number): string {
  return new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 })
    .format(share)
    .replace("%", " %");
}

function count(n: number): string {
  return new Intl.NumberFormat("en-US").format(n);
}

/** `Tue 14:00`, in the reader's time zone. */
function weekdayTime(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "2-digit", minute: "2-digit", timeZone })
    .format(at)
    .replace(",", "");
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
