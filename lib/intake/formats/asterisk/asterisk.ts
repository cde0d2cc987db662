import { defineFormat } from "@/lib/intake/define-format";
import { dispositionAnchor } from "@/lib/intake/formats/asterisk/disposition-anchor";

const RECIPE =
  "Write HANGUPCAUSE(channel,tech) into CDR(userfield) by a hangup handler: it reads like SIP 603 Decline. Or import the carrier's CDRs.";

/** A CDR table of Asterisk with its header: a disposition and nothing else; the source is an extension. */
export const ASTERISK_CUSTOM = defineFormat({
  id: "asterisk-custom",
  name: "Asterisk CDR (with header)",
  tier: 5,
  signature: { required: ["clid", "src", "dst", "dcontext", "channel", "disposition", "uniqueid"] },
  fields: {
    callId: "uniqueid",
    correlationId: "uniqueid",
    attempt: "sequence",
    callerId: ["outbound_cnum", "clid", "src"],
    callee: "dst",
    startedAt: ["calldate", "start"],
    answeredAt: "answer",
    endedAt: "end",
    durationMs: "billsec",
    totalMs: "duration",
    disposition: "disposition",
    trunk: ["trunk", "dstchannel"],
    campaign: "accountcode",
  },
  openTo: ["sipCode", "sipPhrase", "reason", "q850"],
  // A channel that dials over one trunk after the other writes a row for each of them.
  legs: "attempts",
  // The id is the channel's: one that dials several callees, as a ring group or a transfer does, writes it for each of
  // them. And it is a decimal number, of which spreadsheets cut the digits that tell calls of one second apart.
  idsSpanCallees: true,
  hasExtensions: true,
  dialsNine: true,
  recipe: RECIPE,
});

/** FreePBX and Issabel export the same table with columns of their own, the outbound caller ID among them. */
export const FREEPBX = defineFormat({
  ...ASTERISK_CUSTOM,
  id: "freepbx",
  name: "FreePBX CDR export",
  signature: { required: ["calldate", "clid", "src", "dst", "dcontext", "disposition", "uniqueid", "linkedid"] },
  fields: { ...ASTERISK_CUSTOM.fields, recordType: "lastapp" },
});

const AROUND_DISPOSITION = { disposition: 0, durationMs: -1, totalMs: -2 } as const;

/** Master.csv of cdr_csv: no header, 16 to 18 columns. */
export const ASTERISK_CSV = defineFormat({
  ...ASTERISK_CUSTOM,
  id: "asterisk-cdr_csv",
  name: "Asterisk Master.csv",
  signature: {},
  headerless: {
    anchor: dispositionAnchor("cdr_csv"),
    columns: {
      ...AROUND_DISPOSITION,
      endedAt: -3,
      answeredAt: -4,
      startedAt: -5,
      trunk: -8,
      callerId: [-10, -13],
      callee: -12,
      campaign: -14,
      callId: 2,
      correlationId: 2,
    },
  },
  fields: {},
  openTo: [],
});

/** Files of cdr_custom under its default template: no header, 17 to 19 columns. */
export const ASTERISK_CUSTOM_HEADERLESS = defineFormat({
  ...ASTERISK_CSV,
  id: "asterisk-cdr_custom",
  name: "Asterisk custom CDR file",
  headerless: {
    anchor: dispositionAnchor("cdr_custom"),
    columns: {
      ...AROUND_DISPOSITION,
      endedAt: -3,
      answeredAt: -4,
      startedAt: -5,
      trunk: -8,
      callerId: [-13, -12],
      callee: -11,
      campaign: 2,
      callId: 3,
      correlationId: 3,
    },
  },
});

/** A dump of the database table without header: one date first, and the outbound caller ID far behind. */
export const ASTERISK_DATABASE_HEADERLESS = defineFormat({
  ...ASTERISK_CSV,
  id: "asterisk-cdr_database",
  name: "Asterisk CDR table",
  headerless: {
    anchor: dispositionAnchor("database"),
    columns: {
      ...AROUND_DISPOSITION,
      startedAt: -11,
      callerId: [8, -10, -9],
      callee: -8,
      trunk: -5,
      campaign: 2,
      callId: 3,
      correlationId: 3,
    },
  },
});
