import { defineFormat } from "@/lib/intake/define-format";
import type { JsonObject } from "@/lib/intake/document/json-object";
import { KAMAILIO_ACC } from "@/lib/intake/formats/kamailio/kamailio-acc";
import { isCells } from "@/lib/intake/row/cell";

const ACC_LINE = /\bACC: (?:call missed|transaction answered|request acknowledged):\s*(.*)$/s;

/** Names that the log gives to the columns of the table. */
const TABLE_NAMES: ReadonlyMap<string, string> = new Map([
  ["timestamp", "time"],
  ["call_id", "callid"],
  ["code", "sip_code"],
  ["reason", "sip_reason"],
]);
/** A syslog line is no longer, and holds no more pairs. */
const LINE_MAX = 8192;
const PAIRS_MAX = 200;

/** Whether a value goes on: a quote is open in it, or what follows is a parameter of a header. */
function goesOn(value: string, part: string): boolean {
  return value.split('"').length % 2 === 0 || /^(?:cause|text|location|purpose)=/.test(part) || !part.includes("=");
}

/** Reads the pairs of one line; an extra that holds `;` itself, such as a Reason header, goes on up to the next pair. */
function flattenLine(value: unknown): JsonObject | null {
  const text = isCells(value) ? value.join(";") : value;
  const pairs = typeof text === "string" ? ACC_LINE.exec(text)?.[1] : undefined;
  if (pairs === undefined) return null;
  const record = new Map<string, string>();
  let last = "";
  for (const part of pairs.slice(0, LINE_MAX).split(";", PAIRS_MAX)) {
    const held = record.get(last);
    if (held !== undefined && goesOn(held, part)) record.set(last, `${held};${part}`);
    else {
      const name = part.slice(0, part.indexOf("="));
      last = TABLE_NAMES.get(name) ?? name;
      record.set(last, part.slice(part.indexOf("=") + 1));
    }
  }
  return Object.fromEntries(record);
}

/** The same records as Kamailio and OpenSIPS write them to syslog. */
export const KAMAILIO_SYSLOG = defineFormat({
  ...KAMAILIO_ACC,
  id: "kamailio-syslog",
  name: "Kamailio or OpenSIPS acc syslog",
  signature: {},
  isLog: true,
  flatten: flattenLine,
  openTo: [],
});
