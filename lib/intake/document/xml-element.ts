/** An XML element: nothing but what a call record needs of XML 1.0. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

const DEPTH_MAX = 32;
const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));?/gi;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Parses a text that holds one XML element; null where it is not well-formed, is nested deeper than 32, or declares a
 * document type: entities of one's own and references to elsewhere have no place in a call record.
 */
export function parseXmlElement(text: string): XmlElement | null {
  const root: Open = { name: "", attributes: new Map(), children: [], text: "" };
  const open: Open[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (token === null || !take(token, open)) return null;
  }
  const [element] = root.children;
  return open.length === 1 && root.children.length === 1 && root.text.trim() === "" && element ? element : null;
}

/** Takes one token; false where it cannot stand here. */
function take(token: RegExpExecArray, open: Open[]): boolean {
  const [, data, closing, opening, attributes, empty, text] = token;
  const current = open.at(-1);
  if (current === undefined) return false;
  if (data !== undefined) current.text += data;
  else if (text !== undefined) current.text += resolveEntities(text);
  else if (opening !== undefined) {
    const element: Open = { name: opening, attributes: readAttributes(attributes ?? ""), children: [], text: "" };
    current.children.push(element);
    if (empty !== "/") open.push(element);
  } else if (closing !== undefined) return open.length > 1 && open.pop()?.name === closing;
  return open.length <= DEPTH_MAX;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(text.matchAll(ATTRIBUTE), ([, name = "", double, single]) => [
      name,
      resolveEntities(double ?? single ?? ""),
    ]),
  );
}

/** Replaces the entities that XML knows by itself; any other stays as it is written. @param text with entities */
export function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(ENTITY, (written: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? written;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
