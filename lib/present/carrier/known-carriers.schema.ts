import { z } from "zod";

const Count = z.int().min(0);

/** What became of an uploaded list of who serves which numbers. */
export const KnownCarriersReport = z
  .object({
    /** Numbers of which the list names the carrier. */
    numbers: Count,
    /** Stored calls without a carrier that have one now. */
    calls: Count,
    /** Lines that were left out, and why; the first hundred. */
    refused: z.array(z.object({ line: z.int(), reason: z.string() })),
    refusedCount: Count,
  })
  .meta({ id: "KnownCarriersReport" });

/** How much an organisation's list knows. */
export const KnownCarriersSize = z.object({ numbers: Count, carriers: Count }).meta({ id: "KnownCarriersSize" });

/** What taking the list back changed. */
export const ForgottenCarriers = z
  .object({
    /** Calls that are again without a carrier. */
    calls: Count,
  })
  .meta({ id: "ForgottenCarriers" });
