import type { Attribution, Confidence } from "@/lib/outcome/outcome";

/** A word with the sentence that explains it. */
export interface ExplainedWord {
  readonly label: string;
  readonly meaning: string;
}

/** How firmly a record supports its outcome, in plain words. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, ExplainedWord>> = {
  certain: { label: "Certain", meaning: "The record says so in the words of the standard." },
  high: { label: "High", meaning: "The record says so, though a part was rewritten or left out on the way." },
  probable: { label: "Probable", meaning: "The usual reading of such a record; another one is possible." },
  possible: { label: "Possible", meaning: "The record says little; take this with care." },
};

/** Who most likely sent a plain 603, in plain words. */
export const ATTRIBUTION_WORDS: Readonly<Record<Attribution, ExplainedWord>> = {
  user_likely: { label: "Most likely a person", meaning: "It rang long enough for somebody to decline." },
  network_suspected: {
    label: "A network is suspected",
    meaning: "It was refused at once and never rang: faster than a person can act.",
  },
  unknown: { label: "Sender unknown", meaning: "The record does not tell a person's decline from a network's." },
};

/** What the letter of an attestation vouches for (RFC 8588). */
export const ATTESTATION_WORDS: Readonly<Record<string, string>> = {
  A: "full: the provider vouches for the caller and the number",
  B: "partial: the provider vouches for the caller, not for the number",
  C: "gateway: the provider vouches for neither",
};
