import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SILENT, type Signal } from "@/lib/calls/signal";
import { createClassifier } from "@/lib/outcome/classifier";
import { classify } from "@/lib/outcome/classify";
import { ATTRIBUTIONS, CONFIDENCES, OUTCOMES } from "@/lib/outcome/outcome";
import { RULES } from "@/lib/outcome/rules";

const ruleIds = RULES.map(({ id }) => id);

const hostileTexts: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["separators", ";;;;"],
  ["340 KB of separators", ";,".repeat(170_000)],
  ["340 KB in one quoted text", `SIP;cause=603;text="v=analytics1;url=https://${"a".repeat(340_000)}"`],
  ["340 KB without a quote closed", `SIP;text="${'\\"'.repeat(170_000)}`],
  ["340 KB of versions", "v=analytics1;".repeat(26_000)],
  ["340 KB of spaces", " ".repeat(340_000)],
  ["10,000 values", 'Q.850;cause=21;text="x", '.repeat(10_000)],
  ["10,000 lines", "Reason: SIP;cause=486\r\n".repeat(10_000)],
  ["NULs", "SIP\0;cause\0=\u0000603"],
  ["emoji", '📵;cause=💥;text="v=analytics🔢;url=https://🤖"'],
  ["broken surrogates", "\ud800\udbff\udfff"],
  ["a direction override", "\u202eSIP;cause=603\u202c"],
  ["a property of every object", "__proto__;constructor=1;toString"],
];

/** A text of any kind, among them pieces of what the parsers look for. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(...hostileTexts.map(([, hostile]) => hostile.slice(0, 3000))),
  fc
    .array(
      fc.constantFrom(
        "SIP",
        "Q.850",
        ";",
        ",",
        '"',
        "\\",
        "=",
        "cause",
        "603",
        "21",
        "text",
        "v=analytics1",
        "location=RLN",
        "\r\n ",
        "Network Blocked",
        "NO ANSWER",
        "screen",
      ),
    )
    .map((parts) => parts.join("")),
);
const number = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer(), fc.double());
const anySignal: fc.Arbitrary<Signal> = fc.record({
  sip: fc.option(number),
  phrase: fc.option(text),
  reason: fc.option(text),
  callInfo: fc.option(text),
  q850: fc.option(number),
  rang: fc.option(fc.boolean()),
  pddMs: fc.option(number),
  durationMs: fc.option(number),
  answered: fc.option(fc.boolean()),
  disposition: fc.option(text),
  amd: fc.option(text),
  retryAfterS: fc.option(number),
});

describe("any signal at all", () => {
  it("gets a verdict whose parts are all from their closed lists", () => {
    fc.assert(
      fc.property(anySignal, fc.option(number), (signal, ringMs) => {
        const verdict = classify(signal, ringMs);
        expect(OUTCOMES).toContain(verdict.outcome);
        expect(CONFIDENCES).toContain(verdict.confidence);
        expect(ruleIds).toContain(verdict.ruleId);
        expect([...ATTRIBUTIONS, null]).toContain(verdict.attribution);
        expect(verdict.attribution !== null).toBe(verdict.outcome === "declined_603");
        expect(verdict.midCall ? verdict.outcome : "unwanted_607").toBe("unwanted_607");
        expect(verdict.block === null || ["blocked_603plus", "rejected_608"].includes(verdict.outcome)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("gets the same verdict from a classifier that remembers, also the second time", () => {
    const remembering = createClassifier();
    fc.assert(
      fc.property(anySignal, fc.option(number), (signal, ringMs) => {
        const verdict = classify(signal, ringMs);
        expect(remembering(signal, ringMs)).toEqual(verdict);
        expect(remembering(signal, ringMs)).toEqual(verdict);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(hostileTexts)("with %s in every text is judged at once", (_what, hostile) => {
    const remembering = createClassifier();
    const before = performance.now();
    for (const field of ["phrase", "reason", "callInfo", "disposition", "amd"] as const) {
      for (const sip of [null, 200, 480, 603, 608]) remembering({ ...SILENT, sip, [field]: hostile });
    }
    // 25 signals; a classifier that went over the text more than once per character would need seconds.
    expect(performance.now() - before).toBeLessThan(250);
  });

  it("takes no longer for a header of 340 KB than for one of 2 KB", () => {
    const judged = (length: number) => {
      const signal = {
        ...SILENT,
        sip: 603,
        reason: `SIP;cause=603;text="v=analytics1;url=https://${"a;b,".repeat(length / 4)}"`,
      };
      const before = performance.now();
      for (let times = 0; times < 50; times++) classify(signal);
      return performance.now() - before;
    };
    judged(2048);
    expect(judged(340_000)).toBeLessThan(20 * judged(2048) + 20);
  });
});
