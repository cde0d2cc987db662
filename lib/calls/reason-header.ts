import { decoded, headerLines } from "@/lib/calls/header-lines";
import { readParameter, readQuoted } from "@/lib/calls/header-parameter";

/** One value of a Reason header (RFC 3326). */
export interface ReasonValue {
  /** `SIP`, `Q.850` or whatever stands there, upper case; empty where it is missing. */
  readonly protocol: string;
  readonly cause: number | null;
  readonly text: string | null;
  /** Where the cause arose: a token of RFC 8606 in upper case (`U`, `LN`, `TN`, `RLN`, `LPN`, `RPN`, …), else as written. */
  readonly location: string | null;
  /** Every other parameter, by its name in lower case. */
  readonly extra: ReadonlyMap<string, string>;
  /** The value ends inside a quoted string: the record was cut short. */
  readonly cut: boolean;
}

/** Every quote has a backslash before it, the opening ones as well: an exporter escaped the header as a whole. */
const ESCAPED_OPENING = /=\s*\\"/;
const OPEN_QUOTE = /(?:^|[^\\])"/;
/** A text in apostrophes, which stand for quotes where the line has none. */
const APOSTROPHED = /text\s*=\s*'[^']*'/i;
const DIGITS = /^\d{1,4}$/;
/** How a header begins whose protocol nobody dropped. */
const BEGINNING = /^["\s]{0,4}(?:reason\s*:\s*)?(?:sip|q\.?850|preemption|stir|rfc\w*)\s*;/i;
const LOCATION = /^(?:u|lpn|ln|tn|rln|rpn|intl|bi|loc-\d{1,2})$/i;

/**
 * Reads every value of a Reason header: several lines, several comma-separated values, folded lines, quoted strings
 * with escapes (RFC 3326; RFC 9366 allows several values of one protocol). Also reads what exporters make of it:
 * a missing protocol, a missing or doubled or backslashed quote, a URL-encoded or truncated header.
 * @param header as written; null or empty gives no value
 */
export function parseReason(header: string | null): readonly ReasonValue[] {
  if (header === null) return [];
  const values: ReasonValue[] = [];
  for (const line of headerLines(header, "reason")) {
    readLine(withQuotes(line), values);
  }
  return values;
}

/** Whether a text of unknown kind is a Reason header: it begins with a protocol and a parameter, URL-encoded or not. */
export function isReasonHeader(text: string): boolean {
  return BEGINNING.test(decoded(text));
}

/** Gives a line the quotes that an exporter escaped or exchanged. */
function withQuotes(line: string): string {
  if (ESCAPED_OPENING.test(line) && !OPEN_QUOTE.test(line)) return line.replaceAll('\\"', '"');
  return APOSTROPHED.test(line) && !line.includes('"') ? line.replaceAll("'", '"') : line;
}

function readLine(line: string, into: ReasonValue[]): void {
  let at = 0;
  while (at < line.length) {
    const parameters = new Map<string, string>();
    const head = readHead(line, at);
    for (const [name, value] of head.parameters) parameters.set(name, value);
    at = head.end;
    let cut = head.cut;
    while (line[at] === ";") {
      const parameter = readParameter(line, at + 1);
      if (parameter.name !== "" && !parameters.has(parameter.name)) parameters.set(parameter.name, parameter.value);
      cut = cut || parameter.cut;
      at = parameter.end;
    }
    at++;
    if (head.protocol !== "" || parameters.size > 0) into.push(reasonValue(head.protocol, parameters, cut));
  }
}

interface Head {
  readonly protocol: string;
  readonly parameters: readonly (readonly [string, string])[];
  readonly end: number;
  readonly cut: boolean;
}

/** The protocol; or, where an exporter dropped it, the parameter or the quoted text that stands in its place. */
function readHead(line: string, start: number): Head {
  let at = start;
  while (line[at] === " " || line[at] === "\t") at++;
  if (line[at] === '"') {
    const quoted = readQuoted(line, at);
    return { protocol: "", parameters: [["text", quoted.value]], end: quoted.end, cut: quoted.cut };
  }
  const first = readParameter(line, at);
  if (first.value !== "") {
    return { protocol: "", parameters: [[first.name, first.value]], end: first.end, cut: first.cut };
  }
  return { protocol: first.name.toUpperCase(), parameters: [], end: first.end, cut: false };
}

function reasonValue(protocol: string, parameters: Map<string, string>, cut: boolean): ReasonValue {
  const cause = parameters.get("cause") ?? "";
  const text = parameters.get("text") ?? null;
  const location = parameters.get("location") ?? "";
  for (const name of ["cause", "text", "location"]) parameters.delete(name);
  return {
    protocol: protocol === "Q850" ? "Q.850" : protocol,
    cause: DIGITS.test(cause) ? Number(cause) : null,
    text,
    location: LOCATION.test(location) ? location.toUpperCase() : location || null,
    extra: parameters,
    cut,
  };
}
