import { describe, expect, it } from "vitest";
import { aCaller, aFleet, type CallerWish, verdictOf } from "@/lib/testing/a-fleet";

const CASES: readonly (readonly [string, string, string, CallerWish])[] = [
  ["attestation-below-a", "warn", "surely 5 %", { month: { attempts: 1_000, attested: 1_000, attestedLow: 70 } }],
  ["attestation-below-a", "critical", "surely 25 %", { month: { attempts: 1_000, attested: 800, attestedLow: 300 } }],
  [
    "attestation-below-a",
    "quiet",
    "6 % that may be less than 5 %",
    { month: { attempts: 1_000, attested: 1_000, attestedLow: 60 } },
  ],
  ["attestation-below-a", "too_few", "49 calls", { month: { attempts: 49, attested: 49, attestedLow: 49 } }],
  ["attestation-below-a", "missing", "no such column", { month: { attempts: 1_000, attestedLow: 1_000 } }],
  ["identity-errors", "warn", "one", { month: { attempts: 900, identityErrors: 1 } }],
  ["identity-errors", "critical", "surely 1 %", { month: { attempts: 1_000, identityErrors: 18 } }],
  ["identity-errors", "quiet", "none", { month: { attempts: 900 } }],
  ["identity-errors", "too_few", "no calls", {}],
  ["hidden-caller-id", "warn", "a hidden number", { callerId: "anonymous", month: { attempts: 3 } }],
  ["hidden-caller-id", "warn", "a number that cannot be", { callerId: "+11235550100", month: { attempts: 3 } }],
  ["hidden-caller-id", "warn", "a 433", { month: { attempts: 3, anonymityRefused: 1 } }],
  ["hidden-caller-id", "quiet", "a good number", { month: { attempts: 3 } }],
  ["hidden-caller-id", "too_few", "no calls", { callerId: "anonymous" }],
  ["not-registered", "warn", "no registry", { month: { attempts: 50 } }],
  ["not-registered", "warn", "two of three", { month: { attempts: 50 }, registrations: 2 }],
  ["not-registered", "quiet", "all three", { month: { attempts: 50 }, registrations: 3 }],
  ["not-registered", "too_few", "49 calls", { month: { attempts: 49 } }],
  ["not-registered", "too_few", "a hidden number, which cannot be", { callerId: "anonymous", month: { attempts: 50 } }],
];

describe("rules about identity", () => {
  it.each(CASES)("%s: %s at %s", (rule, verdict, _, wish) =>
    expect(verdictOf(rule, aFleet({ callers: [aCaller(wish)] }))).toBe(verdict),
  );
});
