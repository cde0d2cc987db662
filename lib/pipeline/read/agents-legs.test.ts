import { expect, it } from "vitest";
import { agentsLegs } from "@/lib/pipeline/read/agents-legs";
import { readTable } from "@/lib/testing/read-sample";

const OURS = "+13125550101";
const AGENT = "+13125550190";

/** Rows of id, callee and minute. */
function doubtOf(...rows: readonly (readonly [string, string, number])[]): string {
  const lines = rows.map(([id, to, at]) => `${id},${OURS},${to},2026-10-13 10:${String(at).padStart(2, "0")}:00`);
  const { attempts } = readTable(["Call ID,Caller ID,Called Number,Start Time", ...lines].join("\n"), ",");
  expect(attempts).toHaveLength(rows.length);
  return agentsLegs(attempts);
}

const customer = (end: number) => `+1415555016${end}`;
const twice = [1, 2, 3, 4].flatMap((id) => [[`c${id}`, AGENT, id] as const, [`c${id}`, customer(id), id] as const]);

it("asks where each id ties a call to a customer to one that reaches the same number", () => {
  expect(doubtOf(...twice)).toContain("Under one id stand two calls");
  expect(doubtOf(...twice, ["c5", customer(5), 5])).toContain("Under one id stand two calls");
});

it.each<[string, readonly (readonly [string, string, number])[]]>([
  ["a call alone has an id", twice.filter(([, to]) => to !== AGENT)],
  ["two calls alone show it", twice.slice(0, 4)],
  ["most calls are alone", [...twice, ...[5, 6, 7, 8, 9].map((id) => [`c${id}`, customer(id), id] as const)]],
  ["the numbers differ each time", twice.map(([id, to, at]) => [id, to === AGENT ? `+1212555010${at}` : to, at])],
  [
    "an id comes back later, as those of customers do",
    twice.map(([id, to, at]) => [id, to, to === AGENT ? at : at + 9]),
  ],
  ["an id ties tries of one call", twice.map(([id, , at]) => [id, customer(at), at])],
])("asks nothing where %s", (_what, rows) => {
  expect(doubtOf(...rows)).toBe("");
});
