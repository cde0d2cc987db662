import { formatCallerId, formatDay, formatTime } from "@/lib/present/format";
import type { ListPage } from "@/lib/present/list-page";
import type { CaseListFilter } from "@/lib/present/redress/case-filter";
import type { RedressCaseItem } from "@/lib/present/redress/redress.schema";
import { blockerText, caseWord, KIND_WORDS, type TonedWord } from "@/lib/present/redress/redress-words";

/** What the list of cases begins with. */
export interface RedressPageModel {
  readonly timeZone: string;
  readonly filter: CaseListFilter;
  readonly counts: { readonly open: number; readonly overdue: number };
  readonly first: ListPage<RedressCaseItem>;
  /** When the list was made, ISO. */
  readonly asOf: string;
  readonly mayWrite: boolean;
}

/** A case in a list. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly blocker: string;
  readonly word: TonedWord;
  readonly opened: string;
  /** When somebody should look again; null once closed. */
  readonly due: { readonly text: string; readonly isOver: boolean } | null;
}

/** Prepares a case for a list. @param asOf the moment that decides what is overdue */
export function caseRow(one: RedressCaseItem, timeZone: string, asOf: string): CaseRow {
  return {
    id: one.id,
    number: formatCallerId(one.callerId),
    kind: KIND_WORDS[one.kind],
    blocker: blockerText(one),
    word: caseWord(one),
    opened: formatDay(one.openedAt, timeZone),
    due: one.dueAt === null ? null : { text: formatTime(one.dueAt, timeZone), isOver: one.dueAt < asOf },
  };
}
