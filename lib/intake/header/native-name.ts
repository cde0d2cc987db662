import type { DurationUnit } from "@/lib/intake/row/read-duration";

/** A unit in brackets at the end of a name. */
const UNIT = /\((?:单位:|單位:|単位:)?(秒|sec|s|分|分钟|分鐘|min|毫秒|ミリ秒|ms)\)$|[(,](сек|с|хв|мин|мс)\.?\)?$/;
const UNITS: ReadonlyMap<string, DurationUnit> = new Map([
  ["分", "min"],
  ["分钟", "min"],
  ["分鐘", "min"],
  ["min", "min"],
  ["毫秒", "ms"],
  ["ミリ秒", "ms"],
  ["ms", "ms"],
  ["мин", "min"],
  ["хв", "min"],
  ["мс", "ms"],
]);
const SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}]/u;
/** Accents of Greek, which capitals have none of. */
const TONOS = /(?<=\p{Script=Greek})\p{M}/gu;

/** A header name in a script of its own, and the unit that it tells; seconds where it tells none. */
export interface NativeName {
  readonly name: string;
  readonly unit: DurationUnit;
}

/**
 * The one spelling under which header names in East Asian (with Korean), Cyrillic, Arabic and Greek scripts are compared:
 * wide letters and half kana made alike, lower case, no blanks and signs, no accents of Greek, the unit behind it taken off.
 * Null where the name is of plain letters, accents or not.
 */
export function nativeName(name: string): NativeName | null {
  if (!SCRIPTS.test(name)) return null;
  const plain = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(TONOS, "")
    .normalize("NFKC")
    .replace(/[\s\uFEFF]/g, "");
  const [, eastern, cyrillic] = UNIT.exec(plain) ?? [];
  const unit = eastern ?? cyrillic;
  return { name: plain.replace(UNIT, "").replace(/[^\p{L}\p{N}ー]/gu, ""), unit: UNITS.get(unit ?? "") ?? "s" };
}
