import type { RuleCheck } from "@/lib/advice/find-advice";

/** What the last look of all rules came to: `41 rules checked: 14 fire, 19 find nothing, 5 cannot be checked, 3 have too few calls.` */
export function adviceSummary(checks: readonly RuleCheck[]): string {
  const off = checks.filter(({ isOff }) => isOff).length;
  const fire = checks.filter(({ fired }) => fired > 0).length;
  const missing = checks.filter(({ missing: lack }) => lack !== null).length;
  const few = checks.filter(({ most }) => most !== null).length;
  const quiet = checks.length - off - fire - missing - few;
  const parts = [
    `${fire} ${fire === 1 ? "fires" : "fire"}`,
    `${quiet} ${quiet === 1 ? "finds" : "find"} nothing`,
    missing > 0 && `${missing} cannot be checked with your records`,
    few > 0 && `${few} ${few === 1 ? "has" : "have"} too few calls to tell`,
    off > 0 && `${off} ${off === 1 ? "is" : "are"} switched off`,
  ].filter((part) => part !== false);
  return `${checks.length === 1 ? "1 rule" : `${checks.length} rules`} checked: ${parts.join(", ")}.`;
}
