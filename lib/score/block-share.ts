import { type Proportion, wilson } from "@/lib/base/proportion";
import { NORM } from "@/lib/score/score-constants";

/** Calls towards one carrier in one area, and those of them that a network blocked. */
export interface BlockCount {
  /** Empty where it is not known. */
  readonly carrier: string;
  /** `+1` and the area code of the callee, or the country's code; empty where it is not known. */
  readonly area: string;
  readonly calls: number;
  readonly blocks: number;
}

/** A share of blocks drawn towards what is usual, with its 95 % interval. */
export interface BlockShare {
  readonly calls: number;
  readonly blocks: number;
  /** 0 to 1; `n` counts the pseudo-calls too. */
  readonly share: Proportion;
}

/** One carrier's, as a whole and by area. */
export interface CarrierBlocks extends BlockShare {
  readonly carrier: string;
  readonly areas: readonly (BlockShare & { readonly area: string })[];
}

/** Pseudo-calls at the usual rate that every cell starts with: so few blocks among so few calls are not yet a wall. */
const PRIOR_CALLS = 30;

/**
 * The share of blocks per carrier and per area of the callee. Small cells say little and borrow from larger ones: a
 * carrier from what is usual everywhere, an area from its carrier (a beta-binomial prior worth 30 calls; the interval
 * is Wilson's with them counted in).
 * @returns carriers by share, the highest first, and so their areas
 */
export function blockShares(counts: readonly BlockCount[]): CarrierBlocks[] {
  const byCarrier = new Map<string, BlockCount[]>();
  for (const count of counts) byCarrier.set(count.carrier, [...(byCarrier.get(count.carrier) ?? []), count]);
  const carriers = [...byCarrier].map(([carrier, cells]) => {
    const whole = shrunk(sumOf(cells), NORM.prior.blocks);
    const byArea = new Map<string, BlockCount[]>();
    for (const cell of cells) byArea.set(cell.area, [...(byArea.get(cell.area) ?? []), cell]);
    const areas = [...byArea].map(([area, own]) => ({ area, ...shrunk(sumOf(own), whole.share.value) }));
    return { carrier, ...whole, areas: areas.sort((a, b) => worstFirst(a, b) || (a.area < b.area ? -1 : 1)) };
  });
  return carriers.sort((a, b) => worstFirst(a, b) || (a.carrier < b.carrier ? -1 : 1));
}

function sumOf(cells: readonly BlockCount[]): { calls: number; blocks: number } {
  return cells.reduce((sum, { calls, blocks }) => ({ calls: sum.calls + calls, blocks: sum.blocks + blocks }), {
    calls: 0,
    blocks: 0,
  });
}

function shrunk({ calls, blocks }: { calls: number; blocks: number }, usual: number): BlockShare {
  return { calls, blocks, share: wilson(blocks + usual * PRIOR_CALLS, calls + PRIOR_CALLS) };
}

function worstFirst(a: BlockShare, b: BlockShare): number {
  return b.share.value - a.share.value;
}
