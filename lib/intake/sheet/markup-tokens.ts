/** Is told of the tags and texts of a markup as they pass by. */
export interface MarkupHandler {
  /** @param name without the prefix of its namespace, as it is written @param attributes as they are written */
  open(name: string, attributes: string): void;
  /** @param written text between two tags, its entities unresolved */
  text(written: string): void;
  /** Follows an element without content at once, too. */
  close(name: string): void;
}

/** Cuts markup that arrives in any portions. */
export interface MarkupTokens {
  push(text: string): void;
  /** Whether a tag or text is longer than any of a workbook: then nothing more is handed on. */
  isBroken(): boolean;
}

/** A cell of Excel holds 32,767 characters. */
const TOKEN_CHARACTERS_MAX = 1024 * 1024;

/**
 * Begins to cut XML, or what passes for it, into tags and texts without keeping any of it. Comments, instructions and
 * document types are passed over, so that entities which a file declares for itself mean nothing.
 */
export function createMarkupTokens(handler: MarkupHandler): MarkupTokens {
  let rest = "";
  let broken = false;
  return {
    push(text) {
      if (broken) return;
      const whole = rest === "" ? text : rest + text;
      rest = whole.slice(takeTokens(whole, handler));
      broken = rest.length > TOKEN_CHARACTERS_MAX;
    },
    isBroken: () => broken,
  };
}

/** Hands on all tokens that are whole; returns where the first one begins that is not. */
function takeTokens(text: string, handler: MarkupHandler): number {
  let at = 0;
  for (let opening = text.indexOf("<"); opening >= 0; opening = text.indexOf("<", at)) {
    const end = endOfTag(text, opening);
    if (end < 0) return at;
    if (opening > at) handler.text(text.slice(at, opening));
    takeTag(text, opening, end, handler);
    at = end;
  }
  return at;
}

/** Where what begins with `<` at `opening` ends; -1 where its end has not come yet. */
function endOfTag(text: string, opening: number): number {
  const second = text[opening + 1];
  if (second === undefined) return -1;
  if (second === "!") {
    if (text.length < opening + CDATA.length) return -1;
    if (text.startsWith("<!--", opening)) return behind(text, "-->", opening + 4);
    if (text.startsWith(CDATA, opening)) return behind(text, "]]>", opening + CDATA.length);
  }
  if (second === "?") return behind(text, "?>", opening + 2);
  let end = text.indexOf(">", opening);
  // A value in quotes may hold what ends a tag.
  while (end >= 0 && !isClosed(text, opening, end)) end = text.indexOf(">", end + 1);
  return end < 0 ? -1 : end + 1;
}

const CDATA = "<![CDATA[";

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Whether no quote is open between `from` and `to`. */
function isClosed(text: string, from: number, to: number): boolean {
  let quote = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (quote === 0 && (code === DOUBLE || code === SINGLE)) quote = code;
    else if (code === quote) quote = 0;
  }
  return quote === 0;
}

const DOUBLE = 0x22;
const SINGLE = 0x27;

function takeTag(text: string, opening: number, end: number, handler: MarkupHandler): void {
  const second = text[opening + 1];
  if (second === "?") return;
  if (second === "!") {
    if (text.startsWith(CDATA, opening))
      handler.text(text.slice(opening + CDATA.length, end - 3).replaceAll("&", "&amp;"));
    return;
  }
  if (second === "/") {
    handler.close(localName(text.slice(opening + 2, end - 1).trim()));
    return;
  }
  const empty = text[end - 2] === "/";
  const inner = text.slice(opening + 1, empty ? end - 2 : end - 1);
  const blank = inner.search(/\s/);
  const name = localName(blank < 0 ? inner : inner.slice(0, blank));
  handler.open(name, blank < 0 ? "" : inner.slice(blank));
  if (empty) handler.close(name);
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * The value of an attribute; null where it is absent.
 * @param attributes as they are written in the tag @param name with its prefix, if it has one
 */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (!/\s/.test(attributes[at - 1] ?? "")) continue;
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (value !== null) return value[1] ?? value[2] ?? "";
  }
  return null;
}
