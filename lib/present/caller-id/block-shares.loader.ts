import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countAreaBlocks } from "@/lib/ledger/report/block-count.store";
import type { BlockShares } from "@/lib/present/caller-id/block-share.schema";
import { type BlockShare, blockShares } from "@/lib/score/block-share";

/** Loads where a caller ID is blocked. @param span the time to count; null when the organisation has no calls */
export async function loadBlockShares(
  scope: OrganizationScope,
  callerId: string,
  span: { readonly from: Date; readonly to: Date } | null,
): Promise<BlockShares> {
  if (span === null) return { from: null, to: null, data: [] };
  const carriers = blockShares(await countAreaBlocks(scope, callerId, span));
  return {
    from: span.from.toISOString(),
    to: span.to.toISOString(),
    data: carriers.map(({ carrier, areas, ...whole }) => ({
      carrier,
      ...cellOf(whole),
      areas: areas.map(({ area, ...own }) => ({ area, ...cellOf(own) })),
    })),
  };
}

function cellOf({ calls, blocks, share: { value, low, high } }: BlockShare) {
  return { calls, blocks, share: value, low, high };
}
