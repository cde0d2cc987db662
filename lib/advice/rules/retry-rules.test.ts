import { describe, expect, it } from "vitest";
import type { AdviceCounts } from "@/lib/advice/advice-day";
import { aCaller, aFleet, verdictOf } from "@/lib/testing/a-fleet";

const CASES: readonly (readonly [string, string, string, Partial<AdviceCounts>])[] = [
  ["retry-after-block", "warn", "one", { attempts: 900, retriesAfterBlock: 1 }],
  ["retry-after-block", "critical", "three", { attempts: 900, retriesAfterBlock: 3 }],
  ["retry-after-block", "quiet", "none", { attempts: 900 }],
  ["retry-after-block", "too_few", "no calls", {}],
  ["retry-after-unwanted", "critical", "one", { attempts: 900, retriesAfterUnwanted: 1 }],
  ["retry-after-unwanted", "quiet", "none", { attempts: 900 }],
  ["retry-after-unwanted", "too_few", "no calls", {}],
  ["retry-after-decline", "warn", "one", { attempts: 900, retriesAfterDecline: 1, declineRetryCallees: 1 }],
  [
    "retry-after-decline",
    "critical",
    "ten callees",
    { attempts: 900, retriesAfterDecline: 10, declineRetryCallees: 10 },
  ],
  ["retry-after-decline", "quiet", "none", { attempts: 900 }],
  ["retry-after-decline", "too_few", "no calls", {}],
  ["invalid-numbers", "warn", "surely 2 %", { attempts: 1_000, invalid: 32 }],
  ["invalid-numbers", "critical", "surely 5 %", { attempts: 1_000, invalid: 70 }],
  ["invalid-numbers", "quiet", "2.5 % that may be less than 2 %", { attempts: 1_000, invalid: 25 }],
  ["invalid-numbers", "too_few", "49 calls, all dead", { attempts: 49, invalid: 49 }],
  ["dead-redial", "warn", "one", { attempts: 900, deadRedials: 1 }],
  ["dead-redial", "critical", "twenty", { attempts: 900, deadRedials: 20 }],
  ["dead-redial", "quiet", "none", { attempts: 900 }],
  ["dead-redial", "too_few", "no calls", {}],
  ["hurried-redial", "warn", "surely one in a hundred", { callees: 1_000, hurriedCallees: 20 }],
  ["hurried-redial", "quiet", "one in a hundred, by chance", { callees: 1_000, hurriedCallees: 12 }],
  ["hurried-redial", "too_few", "49 callees", { callees: 49, hurriedCallees: 49 }],
];

describe("rules about calling again", () => {
  it.each(CASES)("%s: %s at %s", (rule, verdict, _, month) =>
    expect(verdictOf(rule, aFleet({ callers: [aCaller({ month })] }))).toBe(verdict),
  );
});
