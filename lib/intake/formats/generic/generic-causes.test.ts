import { expect, it } from "vitest";
import { readTable } from "@/lib/testing/read-sample";

const NAMES = [
  ...["Release Cause", "Hangup Cause", "Cause", "Q850 Cause", "ISDN Cause", "Cause Code"],
  ...["Disconnect Reason", "Termination Reason", "End Reason", "Failure Reason", "Reason", "Call Status"],
];
const CAUSES = [
  ["17", "USER_BUSY", "User busy"],
  ["21", "CALL_REJECTED", "Call rejected"],
  ["16", "NORMAL_CLEARING", "Normal call clearing"],
  ["34", "NORMAL_CIRCUIT_CONGESTION", "No circuit available"],
] as const;
const SPELLINGS: readonly (readonly [string, (cause: string, name: string, words: string) => string])[] = [
  ["Q.850 cause 17", (cause) => `Q.850 cause ${cause}`],
  ["Cause: 17 (User busy)", (cause, _, words) => `Cause: ${cause} (${words})`],
  ["17 - USER_BUSY", (cause, name) => `${cause} - ${name}`],
  ["17: User busy", (cause, _, words) => `${cause}: ${words}`],
  ["Q850:17", (cause) => `Q850:${cause}`],
  ["Q.931 17", (cause) => `Q.931 ${cause}`],
  ["ISDN cause 17", (cause) => `ISDN cause ${cause}`],
  ["isdn_cause_17", (cause) => `isdn_cause_${cause}`],
  ["cause=17", (cause) => `cause=${cause}`],
  ["User busy (17)", (cause, _, words) => `${words} (${cause})`],
  ["USER_BUSY/17", (cause, name) => `${name}/${cause}`],
  ["0x11", (cause) => `0x${Number(cause).toString(16)}`],
];

it.each(NAMES.flatMap((name) => SPELLINGS.map(([written, spell]) => [name, written, spell] as const)))(
  "reads causes under %s, written as %s",
  (name, _written, spell) => {
    const rows = CAUSES.map(
      ([cause, constant, words], at) =>
        `+13125550101;+1415555016${at};2026-10-01 10:0${at}:00;${cause === "16" ? 12 : 0};${spell(cause, constant, words)}`,
    );
    const sample = readTable([`Caller ID;Called Number;Start Time;Duration;${name}`, ...rows].join("\n"), ";");
    expect(sample.refusals).toEqual([]);
    expect(sample.attempts.map(({ signal }) => signal.q850)).toEqual([17, 21, 16, 34]);
  },
);
