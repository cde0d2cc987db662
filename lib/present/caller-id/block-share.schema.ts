import { z } from "zod";
import { Time } from "@/lib/present/time.schema";

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);

/** Calls, blocks among them, and their share drawn towards what is usual, with its 95% interval. */
const Cell = { calls: Count, blocks: Count, share: Share, low: Share, high: Share };

/** Where a caller ID is blocked: per carrier (empty: not known), and per area of the callee. */
export const BlockShares = z
  .object({
    from: Time.nullable(),
    to: Time.nullable(),
    data: z.array(z.object({ carrier: z.string(), ...Cell, areas: z.array(z.object({ area: z.string(), ...Cell })) })),
  })
  .meta({ id: "BlockShares" });
export type BlockShares = z.output<typeof BlockShares>;
