import type { Attestation } from "@/lib/calls/call-attempt";

const LETTER_AT_END = /^(?:.*[\s_-])?([abc])$/i;
const NAMES: Readonly<Record<string, Attestation>> = { full: "A", partial: "B", gateway: "C" };

/** Reads an attestation level: a letter, a letter behind other words (`TN-Validation-Passed-A`), or its name in RFC 8588; null for all else. */
export function readAttestation(text: string): Attestation | null {
  const letter = LETTER_AT_END.exec(text)?.[1]?.toUpperCase();
  if (letter === "A" || letter === "B" || letter === "C") return letter;
  const name = text.toLowerCase();
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}
