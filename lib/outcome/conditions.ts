import type { Evidence } from "@/lib/outcome/evidence";

/** Our own provider answering us: no far end has spoken, whatever cause a gateway puts beside it. */
export const OWN_PROVIDER: readonly number[] = [401, 402, 407, 428, 429, 436, 437, 438];
/** Codes that say that nobody can be reached under the number. */
export const DEAD_NUMBER: readonly number[] = [404, 410, 484, 485, 604];
/** Codes that say that both sides found no way to speak with each other. */
export const NO_COMMON_MEDIA: readonly number[] = [415, 488, 606];
/** Failure codes that no cause beside them can refine. */
export const SPEAKS_FOR_ITSELF: ReadonlySet<number> = new Set([
  ...OWN_PROVIDER,
  ...DEAD_NUMBER,
  ...[433, 486, 600, 603, 607, 608],
]);

/** Condition: the code is one of these. */
export function codeIs(...codes: readonly number[]): (evidence: Evidence) => boolean {
  return ({ code }) => code !== null && codes.includes(code);
}

/** Condition: the code lies within these two, both included. */
export function codeWithin(low: number, high: number): (evidence: Evidence) => boolean {
  return ({ code }) => code !== null && code >= low && code <= high;
}

/** Whether the record has no code, or a failure code that a gateway may have put in the place of another. */
export function isGeneric({ code }: Evidence): boolean {
  return code === null || (code >= 400 && !SPEAKS_FOR_ITSELF.has(code));
}

/** Whether a gateway may have put the code in the place of a rejection: not where we hung up ourselves, nor where media did not match. */
export function mayHideRejection(evidence: Evidence): boolean {
  return isGeneric(evidence) && !codeIs(487, ...NO_COMMON_MEDIA)(evidence);
}

/** Whether one of the record's Q.850 causes is among these. */
export function hasCause({ causes }: Evidence, ...wanted: readonly number[]): boolean {
  return causes.some((cause) => wanted.includes(cause));
}

/** Whether the cause says more than the code beside it; one that merely repeats the code says nothing new. */
export function causeDecides(evidence: Evidence): boolean {
  return isGeneric(evidence) && evidence.causeOutcome !== null && !hasCause(evidence, evidence.code ?? 0);
}
