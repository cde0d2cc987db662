import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { tidy } from "@/lib/intake/row/cell";

type Proposals = readonly FieldProposal[];

/** Two columns of one field that tell the same. */
export interface Twins {
  readonly winner: FieldProposal;
  readonly loser: FieldProposal;
}

const SHARE_MIN = 0.9;
/** Confidence of a possible name whose values are as they should be. */
const LIKELY = 0.5;

/** An extension, alone or behind a name. */
const EXTENSION = /^(?:.*<)?\d{2,6}>?$/;
const FULL_DIGITS_MIN = 7;

/** Whether the one is the other with something before it, such as the 9 for an outside line, and only the other states its country. */
function isDialled(dialled: string, number: string): boolean {
  if (!number.startsWith("+") || dialled.startsWith("+")) return false;
  const [digits, bare] = [dialled.replace(/\D/g, ""), number.replace(/\D/g, "")];
  return digits.length > bare.length && digits.endsWith(bare);
}

/**
 * Finds beside the column of the called numbers another one that holds them with their country, where the first has them as
 * they were dialled: 9 1 415 555 0161 is no number of India.
 * @param proposals surest first
 * @returns null where there is none
 */
export function dialledTwins(proposals: Proposals, columns: readonly SampledColumn[]): Twins | null {
  const [top, ...rivals] = proposals.filter(({ field }) => field === "callee");
  if (top === undefined) return null;
  const valuesOf = ({ column }: FieldProposal) => (columns[column]?.values ?? []).map(tidy);
  const dialled = valuesOf(top);
  const winner = rivals.find((rival) => {
    const pairs = valuesOf(rival).flatMap((number, at) =>
      number === "" || !dialled[at] ? [] : [[dialled[at], number]],
    );
    const told = pairs.filter(([one = "", number = ""]) => isDialled(one, number));
    return rival.confidence >= LIKELY && told.length > 0 && told.length >= pairs.length * SHARE_MIN;
  });
  return winner === undefined ? null : { winner, loser: top };
}

/**
 * Finds beside a column of extensions, for caller IDs, another one that holds full numbers in nearly every row: that is what
 * the network showed.
 * @param proposals surest first
 * @returns null where there is none
 */
export function extensionTwins(proposals: Proposals, columns: readonly SampledColumn[]): Twins | null {
  const [top, ...rivals] = proposals.filter(({ field }) => field === "callerId");
  if (top === undefined) return null;
  const valuesOf = ({ column }: FieldProposal) => (columns[column]?.values ?? []).map(tidy);
  const inner = valuesOf(top).filter((value) => value !== "");
  if (inner.length === 0 || !inner.every((value) => EXTENSION.test(value))) return null;
  const isFull = (value: string) => value.replace(/\D/g, "").length >= FULL_DIGITS_MIN;
  const winner = rivals.find((rival) => {
    const values = valuesOf(rival);
    return rival.confidence >= LIKELY && values.filter(isFull).length >= values.length * SHARE_MIN;
  });
  return winner === undefined ? null : { winner, loser: top };
}
