import { wordKey } from "@/lib/calls/word-key";

/** Who picked up, when it was not a person: a voicemail or fax, or an assistant that screens the caller. */
export type AnsweringMachine = "answered_machine" | "answered_screened";

const NEGATED = /^no/;
const SCREENED = /screen/;
const MACHINE = /^(?:amd)?(?:machine|voicemail|fax|beep|answeringmachine|answermachine|am$|vm$|aa$)/;

/**
 * Reads an answering-machine verdict in any vendor's words: `machine_start`, `MACHINE`, `fax`, `call-screening`, `human`.
 * @returns null for a person and for a verdict that is not sure
 */
export function parseMachineDetection(verdict: string): AnsweringMachine | null {
  const key = wordKey(verdict);
  if (NEGATED.test(key)) return null;
  if (SCREENED.test(key)) return "answered_screened";
  return MACHINE.test(key) ? "answered_machine" : null;
}
