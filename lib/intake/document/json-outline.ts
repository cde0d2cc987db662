/** A member of a JSON object: its name, and where its value stands in the text. */
export interface JsonMember {
  readonly key: string;
  readonly start: number;
  /** Where the value ends; the length of the text where it is cut. */
  readonly end: number;
}

/** Finds the members of the object that opens at `start`, as far as the text goes; wrong JSON ends the search early. */
export function outlineObject(text: string, start: number): readonly JsonMember[] {
  const members: JsonMember[] = [];
  let at = skipSpace(text, start + 1);
  while (text.charAt(at) === '"') {
    const keyEnd = stringEnd(text, at);
    const colon = skipSpace(text, keyEnd);
    if (text.charAt(colon) !== ":") break;
    const valueStart = skipSpace(text, colon + 1);
    if (valueStart >= text.length) break;
    const end = valueEnd(text, valueStart);
    members.push({ key: text.slice(at + 1, keyEnd - 1), start: valueStart, end });
    const comma = skipSpace(text, end);
    if (text.charAt(comma) !== ",") break;
    at = skipSpace(text, comma + 1);
  }
  return members;
}

/** The first character at or behind `from` that is no white space; the length of the text where there is none. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** An element of an array, or a member of an object, as it stands in the text. */
export interface JsonEntry {
  /** The name as it is written, without its quotes; empty in an array. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The entry of an array or an object that stands at or behind `from`: a place inside it, such as the one behind its bracket
 * or behind the entry before. Null where it closes, where the text is cut, and where this is no JSON.
 */
export function entryAt(text: string, from: number, isObject: boolean): JsonEntry | null {
  let at = skipSpace(text, from);
  if (text.charAt(at) === ",") at = skipSpace(text, at + 1);
  let key = "";
  if (isObject) {
    if (text.charAt(at) !== '"') return null;
    const keyEnd = stringEnd(text, at);
    key = text.slice(at + 1, keyEnd - 1);
    at = skipSpace(text, keyEnd);
    if (text.charAt(at) !== ":") return null;
    at = skipSpace(text, at + 1);
  }
  const end = valueEnd(text, at);
  return end <= at || end >= text.length || text.charAt(at) === "]" ? null : { key, start: at, end };
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (character === '"') return at + 1;
  }
  return text.length;
}

/** Where the value that begins at `start` ends; the length of the text where it is cut. */
export function valueEnd(text: string, start: number): number {
  const first = text.charAt(start);
  if (first === '"') return stringEnd(text, start);
  if (first !== "{" && first !== "[") return start + (/[,\]}\s]/.exec(text.slice(start))?.index ?? text.length - start);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') at = stringEnd(text, at) - 1;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
