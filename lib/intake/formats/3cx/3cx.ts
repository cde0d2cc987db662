import { defineFormat } from "@/lib/intake/define-format";

/** Position 0, where a history id of words and number, a call id and a duration stand first. */
function anchor(cells: readonly string[]): number | null {
  const isCall = /^Call \d+$/.test(cells[0] ?? "") && /^\d\d:\d\d:\d\d$/.test(cells[2] ?? "");
  return isCall && cells.length >= 12 ? 0 : null;
}

/** 3CX call records under their default columns: UTC, an end word, extensions as callers. */
export const THREE_CX = defineFormat({
  id: "3cx",
  name: "3CX CDR (with header)",
  tier: 5,
  signature: { required: ["historyid", "callid", "duration", "time_start", "reason_terminated", "from_no", "to_no"] },
  fields: {
    callId: ["callid", "historyid"],
    callerId: ["from_no", "from_dn"],
    callee: ["dial_no", "to_no"],
    startedAt: "time_start",
    answeredAt: "time_answered",
    endedAt: "time_end",
    durationMs: "duration",
    direction: "from_type",
    recordType: "to_type",
    disposition: "reason_terminated",
    trunk: "to_dn",
  },
  time: { zone: "utc", dateOrder: null },
  direction: {
    kind: "by_column",
    words: {
      extension: "outbound",
      line: "inbound",
      external_line: "inbound",
      externalline: "inbound",
      queue: "internal",
      ivr: "internal",
      ring_group: "internal",
      ringgroup: "internal",
      voicemail: "internal",
      conference: "internal",
    },
  },
  hasExtensions: true,
  keep: [
    {
      field: "recordType",
      words: ["line", "externalline", "external line", "outboundrule", "outbound_rule", ""],
      otherwise: "internal",
    },
  ],
  recipe:
    "3CX writes no SIP response and no outbound caller ID. Import the carrier's CDRs, or those of an SBC in front of it.",
});

/** The same records as 3CX writes them, without header, under the default order of columns. */
export const THREE_CX_HEADERLESS = defineFormat({
  ...THREE_CX,
  id: "3cx-cdr",
  name: "3CX CDR",
  signature: {},
  headerless: {
    anchor,
    columns: {
      callId: 1,
      durationMs: 2,
      startedAt: 3,
      answeredAt: 4,
      endedAt: 5,
      disposition: 6,
      callerId: [7, 9],
      callee: [11, 8],
      trunk: 10,
      direction: 20,
      recordType: 21,
    },
  },
  fields: {},
});
