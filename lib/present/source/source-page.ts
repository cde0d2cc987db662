import type { SourceDetail, SourceItem } from "@/lib/present/source/source.schema";

/** What the page of all sources shows. */
export interface SourcesPage {
  readonly sources: readonly SourceItem[];
  readonly timeZone: string;
}

/** What the page of one source shows. */
export interface SourcePage {
  readonly source: SourceDetail;
  readonly timeZone: string;
  readonly formatName: string | null;
  /** What its files can never show, a sentence each. */
  readonly blindSpots: readonly string[];
  /** How to get a better export; null where there is none. */
  readonly recipe: string | null;
  readonly rules: readonly { readonly value: string; readonly label: string }[];
  readonly mayChange: boolean;
}

/** Shares of failed calls in the order in which they are shown. */
export const FIDELITY_COLUMNS = [
  { key: "explained", label: "Says why" },
  { key: "sipCode", label: "SIP code" },
  { key: "phrase", label: "Phrase" },
  { key: "reason", label: "Reason" },
  { key: "q850", label: "Q.850" },
] as const;
