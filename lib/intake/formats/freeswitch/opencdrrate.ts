import { defineFormat } from "@/lib/intake/define-format";
import { FREESWITCH_CSV } from "@/lib/intake/formats/freeswitch/freeswitch-csv";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DIRECTION = /^(?:inbound|outbound)$/i;
const STAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

/** The direction, two places behind a uuid, with the end of the call four places behind it and talk seconds next to that. */
function anchor(cells: readonly string[]): number | null {
  const at = cells.findIndex((cell, index) => DIRECTION.test(cell) && UUID.test(cells[index - 2] ?? ""));
  const isRow = at >= 2 && STAMP.test(cells[at + 4] ?? "") && /^\d+$/.test(cells[at + 5] ?? "");
  return isRow ? at : null;
}

/**
 * FreeSWITCH mod_cdr_csv by its template for rating: no start, no cause. A call that nobody answered has its end alone,
 * which stands for its start then, so that no time to the first ringing may be reckoned from it.
 */
export const FREESWITCH_OPENCDRRATE = defineFormat({
  ...FREESWITCH_CSV,
  id: "freeswitch-opencdrrate",
  name: "FreeSWITCH CSV CDR (rating template)",
  tier: 5,
  signature: {
    required: ["uuid", "signal_bond", "direction", "ani", "destination_number", "answer_stamp", "end_stamp", "billsec"],
  },
  fields: {
    callId: "uuid",
    callerId: "ani",
    callee: "destination_number",
    startedAt: ["answer_stamp", "end_stamp"],
    answeredAt: "answer_stamp",
    durationMs: "billsec",
    trunk: "sip_gateway_name",
    campaign: "accountcode",
  },
  canShow: [],
});

/** The same template without its header. */
export const FREESWITCH_OPENCDRRATE_HEADERLESS = defineFormat({
  ...FREESWITCH_OPENCDRRATE,
  id: "freeswitch-opencdrrate-rows",
  signature: {},
  fields: {},
  headerless: {
    anchor,
    columns: {
      callId: -2,
      callerId: 1,
      callee: 2,
      startedAt: [3, 4],
      answeredAt: 3,
      durationMs: 5,
      campaign: 6,
      trunk: 10,
    },
  },
});
