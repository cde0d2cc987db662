import { parseXmlElement, type XmlElement } from "@/lib/intake/document/xml-element";

/**
 * Turns one FreeSWITCH XML call record into the object that the same switch writes as JSON: `{ "core-uuid", variables:
 * {…}, channel_data: {…}, callflow: [{ caller_profile: {…}, times: {…} }] }`. Every leaf is text; the values of
 * `variables` are URL-decoded, as mod_xml_cdr encodes them. Undefined where the text is no such record, or has a
 * document type declaration.
 */
export function parseXmlCdr(text: string): object | undefined {
  const root = parseXmlElement(text);
  if (root === null || root.name !== "cdr" || !root.children.some(({ name }) => name === "variables")) return undefined;
  return Object.fromEntries([...root.attributes, ...membersOf(root)]);
}

type XmlValue = string | { readonly [name: string]: XmlValue } | readonly XmlValue[];

/** Elements that stand in an array even where there is one only. */
const LISTED = new Set(["callflow", "application"]);

function membersOf(element: XmlElement): Map<string, XmlValue> {
  const groups = new Map<string, XmlElement[]>();
  for (const child of element.children) {
    const same = groups.get(child.name);
    if (same === undefined) groups.set(child.name, [child]);
    else same.push(child);
  }
  return new Map(Array.from(groups, ([name, same]) => [name, groupValue(name, same)]));
}

function groupValue(name: string, same: readonly XmlElement[]): XmlValue {
  if (name === "variables") return variablesOf(same);
  const values = same.map(toValue);
  const [value] = values;
  return values.length === 1 && value !== undefined && !LISTED.has(name) ? value : values;
}

function toValue(element: XmlElement): XmlValue {
  if (element.children.length === 0 && element.attributes.size === 0) return element.text.trim();
  return Object.fromEntries([...element.attributes, ...membersOf(element)]);
}

function variablesOf(groups: readonly XmlElement[]): XmlValue {
  const variables = groups.flatMap(({ children }) => children);
  return Object.fromEntries(variables.map(({ name, text }) => [name, urlDecoded(text.trim())]));
}

function urlDecoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text).replaceAll("\0", "");
  } catch {
    return text;
  }
}
