import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISPOSITIONS } from "@/lib/calls/disposition";
import { DISPOSITION_WORDS, parseDisposition } from "@/lib/calls/vendor-disposition";
import { wordKey } from "@/lib/calls/word-key";

describe("a vendor's status word", () => {
  it.each([
    ["completed", "answered"],
    ["Failed - Busy", "busy"],
    ["Call failed: Network Blocked", "blocked_603plus"],
    ["Failed (No Answer)", "no_answer"],
    ["Call connected", "answered"],
    ["Accepted", "answered"],
    ["ANSWERED", "answered"],
    ["no-answer", "no_answer"],
    ["話中", "busy"],
    ["통화 중", "busy"],
    ["无人接听", "no_answer"],
    ["NO ANSWER", "no_answer"],
    ["NOANSWER", "no_answer"],
    ["No_Answer", "no_answer"],
    ["unanswered", "no_answer"],
    ["timeout", "no_answer"],
    ["LOCAL_PDD_TIMEOUT", "no_answer"],
    ["user_busy", "busy"],
    ["BUSY [17]", "busy"],
    ["FAILED", "network_failure"],
    ["CONGESTION", "network_failure"],
    ["CANCEL", "canceled"],
    ["cancelled", "canceled"],
    ["originator_cancel", "canceled"],
    ["CALL_REJECTED", "declined_603"],
    ["call_rejected", "declined_603"],
    ["Rejected", "declined_603"],
    ["OPERATOR_BLOCK", "rejected_network"],
    ["INCOMING_CALL_BARRED", "rejected_network"],
    ["Network Blocked", "blocked_603plus"],
    ["UNWANTED", "unwanted_607"],
    ["CALL_FORWARDING", "redirected"],
    ["LOSE_RACE", "completed_elsewhere"],
    ["vm-left", "answered_machine"],
    ["Voicemail Drop", "answered_machine"],
    ["Left VM", "answered_machine"],
    ["NOPICKUP", "no_answer"],
    ["PICKUP", "answered"],
    ["EC_VOICE_NO_ANSWER", "no_answer"],
    ["EC_VOICE_USER_BUSY", "busy"],
    ["Not Connected", "no_answer"],
    ["VENDOR_403", "originator_error"],
    ["VENDOR_404", "invalid_number"],
    ["VENDOR_486", "busy"],
    ["VENDOR_603", "declined_603"],
    ["in-progress", "in_progress"],
    ["machine_end_beep", "answered_machine"],
    ["Call Screening", "answered_screened"],
    ["Blocked by Analytics", "rejected_network"],
    ["Besetzt", "busy"],
    ["Nicht angenommen", "no_answer"],
    ["Abgelehnt", "declined_603"],
    ["Keine Antwort", "no_answer"],
    ["Occupé", "busy"],
    ["OCCUPE", "busy"],
    ["Rejeté", "declined_603"],
    ["Sans réponse", "no_answer"],
    ["Répondu", "answered"],
    ["Ocupado", "busy"],
    ["No contesta", "no_answer"],
    ["Rechazada", "declined_603"],
    ["Contestada", "answered"],
    ["Nessuna risposta", "no_answer"],
    ["Rifiutata", "declined_603"],
    ["Não atendida", "no_answer"],
    ["Recusada", "declined_603"],
    ["Geen antwoord", "no_answer"],
    ["Geweigerd", "declined_603"],
    ["Ungültige Nummer", "invalid_number"],
  ])("%s means %s", (word, disposition) => {
    expect(parseDisposition(word)).toBe(disposition);
  });

  it.each([
    "",
    " ",
    "Sale",
    "not interested",
    "callback",
    "VENDOR_999",
    "VENDOR_",
    "disconnected",
    "unknown",
    "Spam Likely",
    "Failed - Answered",
    "aufgelegt",
    "📵",
    "\0",
    "x".repeat(340_000),
  ])("%j means nothing that is known", (word) => {
    expect(parseDisposition(word)).toBeNull();
  });

  it("is read the same in any case and with any separators", () => {
    const words = DISPOSITION_WORDS.flatMap(([disposition, , list]) =>
      list.split(", ").map((word) => [disposition, word] as const),
    );
    const disguise = fc.constantFrom(
      (word: string) => word.toUpperCase(),
      (word: string) => ` ${word}  `,
      (word: string) => word.replace(/[\s_-]/g, "_"),
      (word: string) => word.replace(/[\s_-]/g, ""),
      (word: string) => `"${word}"`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), disguise, ([disposition, word], change) => {
        expect(parseDisposition(change(word))).toBe(disposition);
      }),
      { numRuns: 1000 },
    );
  });

  it("stands for one thing only", () => {
    const seen = new Map<string, string>();
    for (const [disposition, , words] of DISPOSITION_WORDS) {
      for (const word of words.split(", ")) {
        expect(wordKey(word)).not.toBe("");
        expect(seen.get(wordKey(word)) ?? disposition).toBe(disposition);
        seen.set(wordKey(word), disposition);
      }
    }
  });
});

it("says each thing by some word, and nothing else", () => {
  expect(new Set(DISPOSITION_WORDS.map(([disposition]) => disposition))).toEqual(new Set(DISPOSITIONS));
});
