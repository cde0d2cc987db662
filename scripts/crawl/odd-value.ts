import { z } from "zod";
import { type Chance, pick } from "@/scripts/crawl/chance";
import type { Findings } from "@/scripts/crawl/findings";

const ODD: readonly string[] = [
  ...[
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud800",
    "\u202e",
    "'; drop table call; --",
    "%",
    "%00",
    "%zz",
    "\\",
    "\r\nX-Odd: 1",
  ],
  ...["{}", "[]", "null", "undefined", "../../etc/passwd", "..%2f..%2f", "x".repeat(5_000), "-1", "0", "1e308", "NaN"],
  ...["9007199254740993", "true", "0000-01-01", "2026-13-45", "9999-12-31T23:59:59Z", "-271821-04-20T00:00:00.000Z"],
  ...["+13125550103", "+1", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  ...[
    "<script>alert(1)</script>",
    "<%= 7*7 %>",
    "{{7*7}}",
    "=cmd|' /C calc'!A0",
    "😀",
    "ſ",
    "__proto__",
    "constructor",
  ],
  ...[
    "javascript:alert(1)",
    "//evil.example",
    "http://169.254.169.254/latest",
    "a@b.example",
    "a@b.example\nbcc: c@d.example",
  ],
];
const ODD_JSON: readonly unknown[] = [
  null,
  -1,
  0,
  1e308,
  2 ** 53,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { __proto__: null },
];
/** How often a part of what an odd request says is wrong. */
export const WRONG = 0.12;
const LEFT_OUT = 0.4;
const DEPTH_MAX = 6;

const Schema = z.looseObject({
  $ref: z.string().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
});

type Said = z.output<typeof Schema>;

/** A text that nobody expects. */
export function oddText(chance: Chance): string {
  return pick(ODD, chance) ?? "";
}

/** Something of JSON that nobody expects. */
export function oddJson(chance: Chance): unknown {
  return chance() < 0.5 ? oddText(chance) : pick(ODD_JSON, chance);
}

/** What a value is made from: the named schemas of the document, and what was found in answers before. */
export interface Supply {
  readonly schemas: Readonly<Record<string, unknown>>;
  readonly found: Findings;
  readonly chance: Chance;
  /** How often something is wrong: 0 for a request that means well. */
  readonly wrong: number;
}

/** A value that a schema may take, with something odd here and there. `name` tells which thing is meant by a text. */
export function nearlyValid(schema: unknown, name: string, supply: Supply, depth = 0): unknown {
  const { chance, wrong } = supply;
  if (chance() < wrong || depth > DEPTH_MAX) return oddJson(chance);
  const parsed = Schema.safeParse(schema);
  if (!parsed.success) return oddJson(chance);
  const said = parsed.data;
  if (said.$ref !== undefined)
    return nearlyValid(supply.schemas[said.$ref.split("/").at(-1) ?? ""], name, supply, depth + 1);
  const ways = said.anyOf ?? said.oneOf ?? said.allOf;
  if (ways !== undefined) return nearlyValid(pick(ways, chance), name, supply, depth + 1);
  if (said.enum !== undefined) return pick(said.enum, chance);
  if (said.const !== undefined) return said.const;
  return nearlyOfType(said, name, supply, depth);
}

function nearlyOfType(said: Said, name: string, supply: Supply, depth: number): unknown {
  const { chance } = supply;
  const type = typeof said.type === "string" ? said.type : pick(said.type ?? ["string"], chance);
  switch (type) {
    case "object":
      return nearlyObject(said, supply, depth);
    case "array":
      return Array.from({ length: Math.floor(chance() * 4) }, () => nearlyValid(said.items, name, supply, depth + 1));
    case "boolean":
      return chance() < 0.5;
    case "null":
      return null;
    case "string":
      return nearlyText(said.format, name, supply);
    default:
      return nearlyNumber(said, chance);
  }
}

function nearlyObject(said: Said, supply: Supply, depth: number): Record<string, unknown> {
  const { chance, wrong } = supply;
  const isKept = (name: string) => said.required?.includes(name) === true || chance() > LEFT_OUT;
  const kept = Object.entries(said.properties ?? {}).filter(([name]) => isKept(name));
  const more = said.properties === undefined || chance() < wrong ? [[oddText(chance), said.additionalProperties]] : [];
  return Object.fromEntries(
    [...kept, ...more].map(([name, inner]) => [String(name), nearlyValid(inner, String(name), supply, depth + 1)]),
  );
}

function nearlyText(format: string | undefined, name: string, { found, chance, wrong }: Supply): string {
  if (format === "uuid") return found.id(name, chance) ?? oddText(chance);
  if (format === "date") return `2026-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 9)}`;
  if (format === "date-time") return new Date(chance() * 2e12).toISOString();
  if (format === "email") return `crawled-${Math.floor(chance() * 1_000)}@crawl.example`;
  if (/callerId|number/i.test(name)) return found.callerId(chance) ?? "+13125550103";
  if (/^cursor$/.test(name)) return found.cursor(chance) ?? oddText(chance);
  return chance() < 0.5 || wrong === 0 ? `some ${name}` : oddText(chance);
}

function nearlyNumber({ minimum, maximum, type }: Said, chance: Chance): number {
  const low = Math.max(minimum ?? 0, -1e6);
  const value = low + chance() * (Math.min(maximum ?? 100, 1e6) - low);
  return type === "integer" ? Math.round(value) : value;
}
