import { expect, it } from "vitest";
import { COUNTED_COLUMNS, selectTallies } from "@/lib/ledger/tally/tally-table";

it("a call is connected when somebody or something answered, or when it broke off later", () => {
  expect(COUNTED_COLUMNS).toContain("mid_call or outcome in ('answered', 'answered_machine', 'answered_screened')");
});

it("short calls are those of one to six seconds, by the key of a tally", () => {
  const statement = selectTallies("gone");
  expect(statement).toContain("talk_ms between 1 and 6000)::int as short_calls");
  expect(statement).toMatch(/from gone group by hour, caller_id, carrier, campaign, outcome, attribution$/);
});
