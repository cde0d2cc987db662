import { defineFormat } from "@/lib/intake/define-format";

/** PortaSwitch xDRs: Q.850 causes, epochs. */
export const PORTASWITCH = defineFormat({
  id: "portaswitch",
  name: "PortaSwitch xDR",
  tier: 3,
  signature: { required: ["i_xdr", "cli", "cld", "disconnect_cause"] },
  fields: {
    callId: ["i_xdr", "call_id", "h323_conf_id"],
    callerId: "CLI",
    callee: "CLD",
    startedAt: ["unix_connect_time", "connect_time"],
    durationMs: "charged_quantity",
    q850: "disconnect_cause",
    disposition: "disconnect_reason",
  },
  time: { zone: "utc", dateOrder: null },
  hasExtensions: true,
  recipe: "xDRs keep Q.850 causes alone. Import the SIP log of the switch, or the carrier's CDRs.",
});
