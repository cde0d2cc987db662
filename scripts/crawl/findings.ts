import { type Chance, pick } from "@/scripts/crawl/chance";

const KEPT_MAX = 200;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const CALLER_ID = /\+1\d{10}\b/g;
const CURSOR = /"(?:nextCursor|cursor|next)":"([^"]+)"/g;
const MONTH = /\b20\d\d-(?:0[1-9]|1[0-2])\b/g;

/** What a crawl has seen in answers, so that it can ask for things that exist: ids by the path that told them. */
export class Findings {
  readonly #byKind = new Map<string, string[]>();

  /** Notes what stands in an answer of `path`. */
  note(path: string, text: string): void {
    const place = placeOf(path);
    for (const [id] of text.matchAll(UUID)) this.#keep(place, id);
    for (const [number] of text.matchAll(CALLER_ID)) this.#keep("callerId", number);
    for (const [, cursor] of text.matchAll(CURSOR)) if (cursor !== undefined) this.#keep("cursor", cursor);
    for (const [month] of text.matchAll(MONTH)) this.#keep("month", month);
    if (place === "sources")
      for (const [, name] of text.matchAll(/"name":"([^"]+)"/g)) if (name !== undefined) this.#keep("source", name);
  }

  /** An id that was seen, of the place that `near` names when there is one. */
  id(near: string, chance: Chance): string | null {
    const places = [...this.#byKind.keys()].filter((kind) => !["callerId", "cursor", "month", "source"].includes(kind));
    const place = places.includes(near) && chance() < 0.9 ? near : (pick(places, chance) ?? "");
    return this.#one(place, chance);
  }

  /** A caller ID that was seen. */
  callerId(chance: Chance): string | null {
    return this.#one("callerId", chance);
  }

  /** The cursor of some list; seldom of the list that is asked. */
  cursor(chance: Chance): string | null {
    return this.#one("cursor", chance);
  }

  /** What may stand for a part of a path of that name. */
  part(path: string, name: string, chance: Chance): string | null {
    if (name === "callerId") return this.callerId(chance);
    if (name === "month") return this.#one("month", chance);
    if (name === "name") return this.#one("source", chance);
    if (name === "table") return "caller-ids";
    return this.id(placeOf(path), chance);
  }

  #one(kind: string, chance: Chance): string | null {
    return pick(this.#byKind.get(kind) ?? [], chance) ?? null;
  }

  #keep(kind: string, value: string): void {
    const kept = this.#byKind.get(kind) ?? [];
    if (!kept.includes(value)) kept.push(value);
    if (kept.length > KEPT_MAX) kept.shift();
    this.#byKind.set(kind, kept);
  }
}

/** The first word of a path that names a kind of thing. */
function placeOf(path: string): string {
  const words = path.replace(/^\/api\/v1|[?#].*$/g, "").split("/");
  const word = words.find((one) => one !== "" && one !== "me") ?? "";
  return word === "redress" ? "redress-cases" : word;
}
