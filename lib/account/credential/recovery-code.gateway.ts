import { randomInt } from "node:crypto";
import { oneTimeHash } from "@/lib/account/credential/one-time-secret.gateway";

/** Letters and digits that nobody takes for another (Crockford's base 32). */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const GROUPS = 4;
const GROUP_LENGTH = 7;
const CODES = 10;

/** Makes ten recovery codes of 140 random bits each, as people write them down: so many need no slow hash (ASVS 6.5.2). */
export function makeRecoveryCodes(): readonly string[] {
  return Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, group).join("-"));
}

/** The hash under which a code is kept, however it was typed. */
export function recoveryCodeHash(code: string): string {
  return oneTimeHash(code.toLowerCase().replace(/[^a-z0-9]/g, ""));
}

function group(): string {
  return Array.from({ length: GROUP_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}
