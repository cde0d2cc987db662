import { suspectDisguisedBlocks } from "@/lib/outcome/disguised-block";
import { suspectNetworkDeclines } from "@/lib/outcome/network-decline";
import type { Suspicion } from "@/lib/present/caller-id/suspicion.schema";

/** What is counted for one caller ID towards one carrier. */
export interface CarrierSuspects {
  readonly carrier: string;
  readonly attempts: number;
  readonly instantFailures: number;
  readonly declinedCallees: number;
  /** Of all caller IDs of the organisation, this one included. */
  readonly fleetAttempts: number;
  readonly fleetInstantFailures: number;
}

const [OWN, OTHERS] = ["own", "others"];

/** Puts together what speaks for blocks that nobody announced. */
export function suspicionsOf(counts: readonly CarrierSuspects[]): Suspicion[] {
  return [...disguised(counts), ...declines(counts)];
}

function disguised(counts: readonly CarrierSuspects[]): Suspicion[] {
  const both = counts.flatMap(({ carrier, attempts, instantFailures, fleetAttempts, fleetInstantFailures }) => [
    { callerId: OWN, carrier, attempts, instantFailures },
    {
      callerId: OTHERS,
      carrier,
      attempts: fleetAttempts - attempts,
      instantFailures: fleetInstantFailures - instantFailures,
    },
  ]);
  return suspectDisguisedBlocks(both)
    .filter(({ callerId }) => callerId === OWN)
    .map(({ carrier, here, sameCallerElsewhere, othersHere }) => ({
      kind: "disguised_block",
      carrier,
      here,
      elsewhere: sameCallerElsewhere,
      othersHere,
      explanation:
        "Calls failed within two seconds and without ringing, under 403, 480, 486 or 503, far more often than this " +
        "caller ID's calls to other carriers and than other caller IDs here. A block may hide behind such a code.",
    }));
}

function declines(counts: readonly CarrierSuspects[]): Suspicion[] {
  return suspectNetworkDeclines(counts).map(({ carrier, here, elsewhere }) => ({
    kind: "network_decline",
    carrier,
    here,
    elsewhere,
    othersHere: null,
    explanation:
      "More than 30% of the calls were declined with a plain 603, each by another callee, while other carriers are clean. " +
      "People do not decline so evenly: most likely the network does it and its notice was lost.",
  }));
}
