import type { ReasonValue } from "@/lib/calls/reason-header";

/** What a 603+ says about the block and about whom to ask for redress (ATIS-1000099). */
export interface AnalyticsNotice {
  /** `analytics1`, or a later version. */
  readonly version: string;
  /** Only ever an https URL; any other is dropped, so that no screen can link to it. */
  readonly url: string | null;
  readonly tel: string | null;
  readonly email: string | null;
  readonly id: string | null;
  /** Network that blocked (RFC 8606), upper case. */
  readonly location: string | null;
  /** The notice follows the grammar of the standard to the letter. */
  readonly conformant: boolean;
}

/** An attribute may hold `;` itself (URLs do), so a `;` only separates where a known name follows. */
const ATTRIBUTE = /(?:^|;)\s*(v|url|tel|email|id)\s*=/gi;
const NAMES = ["v", "url", "tel", "email", "id"] as const;
const VERSION = /^analytics\d+$/i;
const VERSION_FIRST = /^\s*v\s*=/i;
const HTTPS_URL = /^https:\/\/[^\s"'<>\\]+$/i;
const TEL = /^\+[\d\-.() ]{7,24}$/;
const EMAIL = /^[^\s@"<>]+@[^\s@"<>]+$/;
const ID = /^[\w-]{1,64}$/;
/** How each attribute is written, where it is there. */
const GRAMMAR = Object.entries({ url: HTTPS_URL, tel: TEL, email: EMAIL, id: ID });
const WAYS_TO_REACH = ["url", "tel", "email"];
const BLOCKING_LOCATIONS: readonly string[] = ["LN", "TN", "RLN", "LPN", "RPN"];

type Attributes = ReadonlyMap<string, string>;

function attributesOf(text: string): Attributes {
  const found = [...text.matchAll(ATTRIBUTE)];
  const attributes = new Map<string, string>();
  found.forEach((match, index) => {
    const name = (match[1] ?? "").toLowerCase();
    const value = text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length);
    if (!attributes.has(name)) attributes.set(name, withoutExtension(name, value).trim());
  });
  return attributes;
}

/** A later version may add attributes that no list knows yet. Only a URL may hold `;` itself. */
function withoutExtension(name: string, value: string): string {
  const end = name === "url" ? -1 : value.indexOf(";");
  return end === -1 ? value : value.slice(0, end);
}

function isStandardCause(value: ReasonValue): boolean {
  return (value.protocol === "SIP" && value.cause === 603) || (value.protocol === "Q.850" && value.cause === 21);
}

/** The grammar: version first, then at least one way to reach the blocker, all inside `text`, and who blocked. */
function isConformant(value: ReasonValue, inText: Attributes): boolean {
  return (
    isStandardCause(value) &&
    !value.cut &&
    VERSION_FIRST.test(value.text ?? "") &&
    WAYS_TO_REACH.some((name) => inText.has(name)) &&
    GRAMMAR.every(([name, grammar]) => isAbsentOr(grammar, inText.get(name))) &&
    BLOCKING_LOCATIONS.includes(value.location ?? "")
  );
}

function isAbsentOr(grammar: RegExp, text: string | undefined): boolean {
  return text === undefined || grammar.test(text);
}

function noticeOf(value: ReasonValue): AnalyticsNotice | null {
  const inText = attributesOf(value.text ?? "");
  const outside = NAMES.filter((name) => value.extra.has(name));
  const read = (name: string) => inText.get(name) || value.extra.get(name) || null;
  const version = read("v");
  if (version === null || !VERSION.test(version)) return null;
  const url = read("url");
  return {
    version: version.toLowerCase(),
    url: url !== null && HTTPS_URL.test(url) ? url : null,
    tel: read("tel"),
    email: read("email"),
    id: read("id"),
    location: value.location,
    conformant: outside.length === 0 && isConformant(value, inText),
  };
}

/**
 * Finds the analytics block notice among the values of a Reason header: `text="v=analytics1;url=…"` with its
 * attributes in any order, or the same attributes as header parameters beside the text, as some stacks send them.
 * @returns a conformant notice before any other, else the first; null where no value names an analytics version
 */
export function findAnalyticsNotice(values: readonly ReasonValue[]): AnalyticsNotice | null {
  let first: AnalyticsNotice | null = null;
  for (const value of values) {
    const notice = noticeOf(value);
    if (notice?.conformant === true) return notice;
    first ??= notice;
  }
  return first;
}
