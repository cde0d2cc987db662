import { defineFormat } from "@/lib/intake/define-format";
import type { SourceField } from "@/lib/intake/row/source-field";

const REPORT = /^CALL_[A-Z]+$/;
const ENDED_BY = /^(?:[1-6]\d\d|[A-Z]{3,9})$/;
/** The report kind stands this far from the front at most: a log prefix and a sequence number may precede it. */
const REPORT_AT_MAX = 3;

/** The report kind, where the SBC's own kind of end point follows. */
function anchor(cells: readonly string[]): number | null {
  for (let at = 0; at <= REPORT_AT_MAX && at + 20 < cells.length; at += 1) {
    if (REPORT.test(cells[at]?.trim() ?? "") && cells[at + 1]?.trim() === "SBC") return at;
  }
  return null;
}

/** Finds what ended the leg, in the last column that holds nothing but response codes and methods. */
function locate(rows: readonly (readonly string[])[], at: number): { readonly [Field in SourceField]?: number } {
  const ends = rows
    .filter((cells) => cells[at]?.trim() === "CALL_END")
    .map((cells) => cells.map((cell) => cell.trim()));
  const width = Math.max(0, ...ends.map((cells) => cells.length));
  for (let column = width - 1; column > at + 20; column -= 1) {
    const filled = ends.map((cells) => cells[column] ?? "").filter((cell) => cell !== "");
    if (filled.length > 0 && filled.every((cell) => ENDED_BY.test(cell))) {
      return { sipCode: column - at, sipPhrase: column - at + 1 };
    }
  }
  return {};
}

/**
 * CDRs in the syslog of AudioCodes' border controllers: cells between bars, a header line now and then, one record for each
 * leg of a session. The last column names the final response, or the method that ended the leg.
 */
export const AUDIOCODES_SYSLOG = defineFormat({
  id: "audiocodes-syslog",
  name: "AudioCodes SBC syslog CDR",
  tier: 1,
  signature: { required: ["sbcreporttype", "sipcallid", "srcuri", "dsturi", "setuptime", "siptrmreason"] },
  fields: {
    recordType: "sbcreporttype",
    callId: "sipcallid",
    correlationId: "sessionid",
    method: "orig",
    callerId: "srcuri",
    callee: "dsturi",
    startedAt: "setuptime",
    answeredAt: "connecttime",
    endedAt: "releasetime",
    durationMs: "durat",
    sipCode: "siptrmreason",
    sipPhrase: "siptermdesc",
    disposition: ["trmreason", "trmreasoncategory"],
    trunk: ["ipgroup_description", "ipgroup"],
  },
  isLog: true,
  legs: "attempts",
  legKinds: { rmt: "agent", lcl: "final" },
  codeWords: { bye: "200", cancel: "487" },
  keep: [{ field: "recordType", words: ["call_end"], otherwise: "interim_record" }],
  recipe: "Add SIPTermDesc to the CDR format: it carries the Reason header where there is one.",
});

/** The same lines of a log that was cut off before its header line, under the columns of the manual. */
export const AUDIOCODES_HEADERLESS = defineFormat({
  ...AUDIOCODES_SYSLOG,
  id: "audiocodes-syslog-raw",
  name: "AudioCodes SBC syslog CDR (without header line)",
  signature: {},
  headerless: {
    anchor,
    columns: {
      recordType: 0,
      callId: 2,
      correlationId: 3,
      method: 4,
      callerId: 10,
      callee: 12,
      durationMs: 14,
      disposition: [16, 17],
      startedAt: 18,
      answeredAt: 19,
      endedAt: 20,
    },
    locate,
  },
  fields: {},
});
