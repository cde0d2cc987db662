import { defineFormat } from "@/lib/intake/define-format";

const COMPACT_TIME = /^\d{14}(?:\.\d{1,3})?$/;

/** The record id, where type, direction and a compact start time follow at their places. */
function anchor(cells: readonly string[]): number | null {
  if (cells.length < 16) return null;
  const isRecord = /^(?:Normal|Start|Interim|End|Failover|Long Duration)$/.test(cells[2] ?? "");
  return isRecord && /^(?:Originating|Terminating)$/.test(cells[5] ?? "") && COMPACT_TIME.test(cells[9] ?? "")
    ? 0
    : null;
}

/** Cisco BroadWorks accounting: UTC, a record for each user's side of a call, Q.850 causes. */
export const BROADWORKS = defineFormat({
  id: "broadworks",
  name: "Cisco BroadWorks CDR (with header)",
  tier: 3,
  signature: {
    required: ["recordid", "serviceprovider", "callingnumber", "callednumber", "releasetime", "terminationcause"],
  },
  fields: {
    recordType: "type",
    callId: ["recordid", "networkcallid"],
    direction: "direction",
    callerId: "callingnumber",
    callee: ["networktranslatednumber", "callednumber", "dialeddigits"],
    startedAt: "starttime",
    answeredAt: "answertime",
    endedAt: "releasetime",
    q850: "terminationcause",
    trunk: "route",
    campaign: "accountcode",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: { originating: "outbound", terminating: "inbound" } },
  hasExtensions: true,
  dialsNine: true,
  keep: [{ field: "recordType", words: ["normal", ""], otherwise: "interim_record" }],
  recipe: "BroadWorks keeps Q.850 causes alone. Import the CDRs of the border controller towards the carrier instead.",
});

/** The same records as the server writes them, without header and without quotes. */
export const BROADWORKS_HEADERLESS = defineFormat({
  ...BROADWORKS,
  id: "broadworks-accounting",
  name: "Cisco BroadWorks CDR",
  signature: {},
  headerless: {
    anchor,
    columns: {
      callId: 0,
      recordType: 2,
      direction: 5,
      callerId: 6,
      callee: [20, 8, 17],
      startedAt: 9,
      answeredAt: 12,
      endedAt: 13,
      q850: 14,
      trunk: 23,
    },
  },
  fields: {},
});
