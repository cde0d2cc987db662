import { describe, expect, it } from "vitest";
import { aCaller, aDay, aFleet, type CallerWish, TODAY, verdictOf } from "@/lib/testing/a-fleet";

const steady = (attempts: number) => Array.from({ length: 9 }, (_, index) => aDay(9 - index, { attempts }));
const fresh = { firstDay: TODAY - 3 };
const month = { attempts: 900 };

const CASES: readonly (readonly [string, string, string, CallerWish])[] = [
  ["daily-volume", "warn", "75 on a day", { days: [aDay(1, { attempts: 75 })] }],
  ["daily-volume", "warn", "99 on a day", { days: [aDay(1, { attempts: 99 })] }],
  ["daily-volume", "critical", "100 on a day", { days: [aDay(1, { attempts: 100 })] }],
  ["daily-volume", "quiet", "74 on a day", { days: [aDay(1, { attempts: 74 })] }],
  ["daily-volume", "too_few", "nothing this week", { days: [aDay(8, { attempts: 300 })] }],
  ["burst", "warn", "20 in an hour", { week: { attempts: 90, mostPerHour: 20, mostPer5Minutes: 3 } }],
  ["burst", "critical", "15 in five minutes", { week: { attempts: 90, mostPerHour: 15, mostPer5Minutes: 15 } }],
  ["burst", "quiet", "19 and 7", { week: { attempts: 90, mostPerHour: 19, mostPer5Minutes: 7 } }],
  ["burst", "too_few", "nothing this week", { month }],
  ["volume-spike", "warn", "twice the mean", { days: [...steady(40), aDay(0, { attempts: 80 })] }],
  ["volume-spike", "critical", "four times the mean", { days: [...steady(40), aDay(0, { attempts: 160 })] }],
  ["volume-spike", "quiet", "nearly twice", { days: [...steady(40), aDay(0, { attempts: 79 })] }],
  ["volume-spike", "quiet", "five times, but 49 calls", { days: [...steady(9), aDay(0, { attempts: 49 })] }],
  ["volume-spike", "too_few", "six days before", { days: [...steady(40).slice(3), aDay(0, { attempts: 400 })] }],
  ["warm-up", "warn", "26 in the first week", { ...fresh, month, days: [aDay(1, { attempts: 26 })] }],
  ["warm-up", "critical", "170 in the first week", { ...fresh, month, days: [aDay(1, { attempts: 170 })] }],
  ["warm-up", "quiet", "25 in the first week", { ...fresh, month, days: [aDay(1, { attempts: 25 })] }],
  ["warm-up", "quiet", "75 in the third week", { firstDay: TODAY - 15, month, days: [aDay(0, { attempts: 75 })] }],
  ["warm-up", "too_few", "an old number", { month, days: [aDay(1, { attempts: 170 })] }],
  [
    "dormant-wake-up",
    "warn",
    "51 after 31 days",
    { month, days: [aDay(36, { attempts: 9 }), aDay(5, { attempts: 51 })] },
  ],
  [
    "dormant-wake-up",
    "warn",
    "silence from before",
    { month, idleSince: TODAY - 90, days: [aDay(5, { attempts: 51 })] },
  ],
  [
    "dormant-wake-up",
    "quiet",
    "50 after 31 days",
    { month, days: [aDay(36, { attempts: 9 }), aDay(5, { attempts: 50 })] },
  ],
  [
    "dormant-wake-up",
    "quiet",
    "51 after 30 days",
    { month, days: [aDay(35, { attempts: 9 }), aDay(5, { attempts: 51 })] },
  ],
  ["dormant-wake-up", "too_few", "no calls", {}],
];

describe("rules about volume", () => {
  it.each(CASES)("%s: %s at %s", (rule, verdict, _, wish) => {
    const older = aCaller({ callerId: "+13125550199" });
    expect(verdictOf(rule, aFleet({ callers: [aCaller(wish), older] }))).toBe(verdict);
  });

  it("take no number for new whose first call is the first of all records", () => {
    const alone = aCaller({ ...fresh, month, days: [aDay(1, { attempts: 170 })] });
    expect(verdictOf("warm-up", aFleet({ callers: [alone] }))).toBe("too_few");
  });
});
