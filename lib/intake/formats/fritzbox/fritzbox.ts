import { defineFormat } from "@/lib/intake/define-format";

/** The list of calls of a FRITZ!Box: numbers for the kind of call, and lengths in hours and minutes. */
export const FRITZBOX = defineFormat({
  id: "fritzbox",
  name: "FRITZ!Box Anrufliste",
  tier: 5,
  signature: { required: ["typ", "datum", "rufnummer", "nebenstelle", "eigene_rufnummer", "dauer"] },
  fields: {
    callerId: "eigene_rufnummer",
    callee: "rufnummer",
    startedAt: "datum",
    durationMs: { from: ["dauer"], unit: "hm" },
    direction: "typ",
  },
  time: { zone: "local", dateOrder: "dmy" },
  direction: {
    kind: "by_column",
    words: {
      "1": "inbound",
      "2": "inbound",
      "3": "outbound",
      "4": "outbound",
      "9": "inbound",
      "10": "inbound",
      "11": "outbound",
    },
  },
  recipe: "A FRITZ!Box keeps no SIP response: import the call records of the provider behind it.",
});
