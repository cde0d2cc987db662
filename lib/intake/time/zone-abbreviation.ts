import { MINUTE_MS } from "@/lib/base/time-units";

/**
 * Offsets from UTC in minutes of the zone abbreviations that switches print (RFC 2822 section 4.3 and common use).
 * Abbreviations that mean different hours in different countries (IST, CST of China, BST of Bangladesh) stand for their
 * most printed meaning; a format that means another has a rule of its own.
 */
const OFFSET_MINUTES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  AST: -240,
  ADT: -180,
  NST: -210,
  NDT: -150,
  BST: 60,
  WEST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  SAST: 120,
  CAT: 120,
  EAT: 180,
  WAT: 60,
  JST: 540,
  KST: 540,
  SGT: 480,
  HKT: 480,
  AEST: 600,
  AEDT: 660,
  ACST: 570,
  ACDT: 630,
  AWST: 480,
  NZST: 720,
  NZDT: 780,
};

/** Milliseconds that the abbreviation's clock is ahead of UTC; null where it is not known. Case does not matter. */
export function abbreviationOffsetMs(word: string): number | null {
  const minutes = OFFSET_MINUTES[word.toUpperCase()];
  return minutes === undefined ? null : minutes * MINUTE_MS;
}
