import { z } from "zod";
import { pageOf } from "@/lib/present/page.schema";

const Share = z.object({
  value: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  n: z.int().min(0),
});

/** What speaks for blocks that nobody announced. A suspicion: none of its calls is counted as a block. */
export const Suspicion = z
  .object({
    /** `disguised_block`: instant failures under busy and the like. `network_decline`: plain 603 from too many callees. */
    kind: z.enum(["disguised_block", "network_decline"]),
    /** Empty for the unknown carrier. */
    carrier: z.string(),
    /** Share of this caller ID's calls to this carrier, with its 95% interval. */
    here: Share,
    /** The same for its calls to all other carriers. */
    elsewhere: Share,
    /** The same for all other caller IDs on this carrier; null where it does not matter. */
    othersHere: Share.nullable(),
    explanation: z.string(),
  })
  .meta({ id: "Suspicion" });
export type Suspicion = z.output<typeof Suspicion>;

/** All suspicions about one caller ID. */
export const SuspicionList = pageOf(Suspicion);
