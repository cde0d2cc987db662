import { expect, it } from "vitest";
import { classify } from "@/lib/outcome/classify";
import { readTable } from "@/lib/testing/read-sample";

/** Reads a table with one call for each value of one column, and judges the calls. */
function read(name: string, values: readonly string[], duration = "Talk Time;0") {
  const [durationName, seconds] = duration.split(";");
  const rows = values.map(
    (value, at) => `+13125550101;+1415555016${at};2026-10-01 10:0${at}:00;${seconds};"${value.replaceAll('"', '""')}"`,
  );
  const text = [`Caller ID;Called Number;Start Time;${durationName};${name}`, ...rows].join("\n");
  const sample = readTable(text, ";");
  expect(sample.refusals).toEqual([]);
  return {
    outcomes: sample.attempts.map(({ signal }) => classify(signal).outcome),
    fields: Object.keys(sample.recognition.mapping.columns),
  };
}

const NAMES = [
  ...["SIP Response", "SIP Code", "Final Response Code", "Release Code", "Response", "Code", "Error Code"],
  ...["Disconnect Reason", "Reason", "Hangup Cause", "Release Cause", "Disconnect Cause", "Termination Reason"],
  ...["Status", "Result", "Call Result", "Action Result", "Disposition"],
];
const CODES = ["200 OK", "486 Busy Here", "603 Decline", "607 Unwanted", "608 Rejected", "487 Request Terminated"];
const MEANT = ["answered", "busy", "declined_603", "unwanted_607", "rejected_608", "canceled"];
const SPELLINGS: readonly (readonly [string, (code: string, phrase: string) => string])[] = [
  ["plain", (code) => code],
  ["quoted", (code) => `"${code}"`],
  ["with a scheme", (code) => `sip:${code}`],
  ["as a status line", (code, phrase) => `SIP/2.0 ${code} ${phrase}`],
  ["with a colon", (code, phrase) => `${code}: ${phrase}`],
  ["with a dash", (code, phrase) => `${code}-${phrase}`],
  ["behind", (code, phrase) => `${phrase} (${code})`],
  ["behind a dash", (code, phrase) => `${phrase} - ${code}`],
  ["in brackets", (code, phrase) => `[${code}] ${phrase}`],
  ["as a Reason header", (code, phrase) => `SIP;cause=${code};text="${phrase}"`],
];

it.each(NAMES.flatMap((name) => SPELLINGS.map(([how, spell]) => [name, how, spell] as const)))(
  "reads response codes under %s, written %s",
  (name, _how, spell) => {
    const values = CODES.map((code) => spell(code.slice(0, 3), code.slice(4)));
    expect(read(name, values).outcomes).toEqual(MEANT);
  },
);

it.each(["Disconnect Reason", "Reason", "Hangup Cause", "Action Result", "Status", "Response", "Leg Outcome"])(
  "reads words under %s",
  (name) => {
    const words = ["User Busy", "Call Rejected", "No Answer", "Invalid Number", "UNWANTED"];
    expect(read(name, words).outcomes).toEqual(["busy", "declined_603", "no_answer", "invalid_number", "unwanted_607"]);
  },
);

it("names the field by the values, so that nobody is told that the file has no codes", () => {
  expect(read("Disconnect Reason", ["603", "486"]).fields).toContain("sipCode");
  expect(read("Hangup Cause", ["603", "487"]).fields).toContain("sipCode");
  expect(read("Disconnect Reason", ["16", "17"]).fields).toContain("q850");
  expect(read("Status", ["Besetzt", "Abgelehnt"]).fields).toContain("disposition");
  expect(read("Reason", ["SIP;cause=603"]).fields).toContain("reason");
});

it("passes over numbers of the switch's own among codes", () => {
  expect(read("Result", ["200", "603", "-21"]).outcomes).toEqual(["answered", "declined_603", "unknown"]);
});

it("tells 603+ from 603", () => {
  expect(read("SIP Code", ["603+", "603", "603+ Network Blocked"]).outcomes).toEqual([
    "blocked_603plus",
    "declined_603",
    "blocked_603plus",
  ]);
});

it("takes the seconds of a rejected call for ringing, unless they are those of talk", () => {
  expect(read("Action Result", ["Rejected"], "Duration;5").outcomes).toEqual(["declined_603"]);
  expect(read("Action Result", ["Rejected"], "Talk Time;5").outcomes).toEqual(["answered"]);
  expect(read("Action Result", ["Call connected"], "Duration;5").outcomes).toEqual(["answered"]);
});

it.each(["Recording Status", "Payment Status", "Billing Code", "SMS Status"])("takes no %s for an outcome", (name) => {
  expect(read(name, ["completed", "failed"]).fields).not.toContain("disposition");
});
