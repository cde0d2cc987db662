import { defineFormat } from "@/lib/intake/define-format";
import type { SourceField } from "@/lib/intake/row/source-field";

const PRINTED_TIME = /^\d{1,2}:\d\d:\d\d(?:\.\d+)? [A-Z]{2,5} [A-Z]{3} \d{1,2} \d{4}$/i;
const CODE = /^[2-6]\d\d$/;
const FINAL_CODE_SHARE = 0.8;
/** Columns from here on differ in place between releases. */
const FIRST_MOVABLE = 100;

/** The record type, where a printed setup time stands at the place of a start, interim or stop record. */
function anchor(cells: readonly string[]): number | null {
  if (!/^[123]$/.test(cells[0] ?? "")) return null;
  return PRINTED_TIME.test(cells[11]?.trim() ?? "") || PRINTED_TIME.test(cells[13]?.trim() ?? "") ? 0 : null;
}

/** Finds the final SIP status by its values: a response code behind disposition, initiator and cause. */
function locate(rows: readonly (readonly string[])[]): {
  readonly [Field in SourceField]?: number | readonly number[];
} {
  const stops = rows.filter((cells) => cells[0] === "2");
  const width = Math.max(0, ...stops.map((cells) => cells.length));
  const isStatus = (at: number): boolean => {
    const filled = stops.filter((cells) => (cells[at] ?? "") !== "");
    const fitting = filled.filter(
      (cells) => CODE.test(cells[at] ?? "") && [1, 2, 3].every((back) => /^\d{0,3}$/.test(cells[at - back] ?? "")),
    );
    return filled.length > 0 && fitting.length >= filled.length * FINAL_CODE_SHARE;
  };
  for (let at = FIRST_MOVABLE; at < width; at += 1) {
    if (isStatus(at)) return { sipCode: at, pddMs: at - 15, callerId: [at - 9, 9] };
  }
  return {};
}

/** CDRs of Oracle's (Acme Packet) session border controllers, one stop record per call beside start and interim ones. */
export const ACME = defineFormat({
  id: "acme",
  name: "Oracle (Acme Packet) SBC CDR",
  tier: 1,
  signature: {
    required: ["acct_status_type", "acct_session_id", "calling_station_id", "called_station_id", "acme_sip_status"],
  },
  fields: {
    recordType: "acct_status_type",
    callId: "acct_session_id",
    callerId: ["acme_p_asserted_id", "calling_station_id"],
    callee: "called_station_id",
    startedAt: "h323_setup_time",
    answeredAt: "h323_connect_time",
    endedAt: "h323_disconnect_time",
    durationMs: "acct_session_time",
    pddMs: { from: ["acme_post_dial_delay"], unit: "ms" },
    sipCode: "acme_sip_status",
    q850: "h323_disconnect_cause",
    trunk: ["acme_session_egress_realm", "acme_terminating_trunk_group"],
  },
  time: { zone: "stated", dateOrder: null },
  keep: [{ field: "recordType", words: ["2", "stop"], otherwise: "interim_record" }],
  recipe: "Add Acme-SIP-Status and the Reason of the egress leg to the stop record of the accounting configuration.",
});

/** The start records alone: they hold no result. */
export const ACME_START = defineFormat({
  ...ACME,
  id: "acme-start",
  name: "Oracle (Acme Packet) SBC start records",
  tier: 5,
  signature: {
    required: ["acct_status_type", "acct_session_id", "calling_station_id", "called_station_id"],
    forbidden: ["acme_sip_status"],
  },
});

/** The same records as the controller writes them: no header, and columns behind the twenty-third in several layouts. */
export const ACME_HEADERLESS = defineFormat({
  ...ACME,
  id: "acme-stop",
  signature: {},
  headerless: {
    anchor,
    columns: {
      recordType: 0,
      callId: 3,
      callerId: 9,
      callee: 10,
      durationMs: 12,
      startedAt: 13,
      answeredAt: 14,
      endedAt: 15,
      q850: 16,
      trunk: 21,
    },
    units: { pddMs: "ms" },
    locate,
  },
  fields: {},
});
