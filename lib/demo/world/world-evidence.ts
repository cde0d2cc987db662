import { namesCarrier, reportedCounts } from "@/lib/demo/world/provider-style";
import { simulate } from "@/lib/demo/world/simulate";
import type { World } from "@/lib/demo/world/world";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import type { EvidenceTable } from "@/lib/score/evidence-table";

/** The evidence that a perfect import of the world's records holds, without writing the records. */
export function worldEvidence(world: World): EvidenceTable {
  const builder = new EvidenceBuilder();
  for (const { number, hour, carrier, campaign, ends } of simulate(world)) {
    builder.addCell({
      callerId: number.callerId,
      hour,
      carrier: namesCarrier(world.style) ? carrier.name : "",
      campaign: campaign.name,
      ...reportedCounts(world.style, ends),
    });
  }
  return builder.build();
}
