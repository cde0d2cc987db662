import type { AdviceCard } from "@/lib/present/advice/advice-card";
import type { HistoryAction } from "@/lib/present/caller-id/caller-history";
import type { WaitingFile } from "@/lib/present/import/waiting-file";

/** Which advice is shown. */
export const ADVICE_VIEWS = ["open", "done", "ignored"] as const;
export type AdviceView = (typeof ADVICE_VIEWS)[number];

/** What was done, where its rule no longer fires. */
export interface PastAdvice {
  readonly title: string;
  readonly card: AdviceCard["actions"][number];
}

/** What the page of advice shows. */
export interface AdvicePageModel {
  readonly timeZone: string;
  readonly view: AdviceView;
  readonly counts: Readonly<Record<AdviceView, number>>;
  readonly cards: readonly AdviceCard[];
  /** Actions of the view whose rules fire no more for any of their numbers. */
  readonly past: readonly PastAdvice[];
  /** `28 rules found nothing, 4 cannot be checked, …`; null before the rules first looked. */
  readonly summary: string | null;
  /** Days and times of the look: `Calls up to 21 Nov 2026`. */
  readonly asOf: string | null;
  readonly mayChange: boolean;
  readonly mayImport: boolean;
  /** A file that waits for an answer; looked for only before the rules first looked. */
  readonly waiting: WaitingFile | null;
  /** To whom advice may be given; none where nobody may be known. */
  readonly members: readonly { readonly userId: string; readonly name: string }[];
}

/** What could be done better with one caller ID. */
export interface CallerAdviceModel {
  /** What fires, whatever was done about it; null before the rules first looked. */
  readonly cards: readonly AdviceCard[] | null;
  /** What was done about rules that fire for it no more. */
  readonly past: readonly PastAdvice[];
  /** Everything that was done about it, whether its rule fires or not. */
  readonly history: readonly HistoryAction[];
}

/** Reads which view a page's URL asks for. */
export function readAdviceView(url: Readonly<Record<string, unknown>>): AdviceView {
  return ADVICE_VIEWS.find((known) => known === url.view) ?? "open";
}
