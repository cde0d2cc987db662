import { describe, expect, it } from "vitest";
import type { ToldLeg } from "@/lib/intake/leg/leg";
import { type OpenCall, OpenCalls } from "@/lib/intake/leg/open-calls";

const leg = (kind: ToldLeg["kind"]): ToldLeg => ({
  type: "leg",
  kind,
  correlationId: null,
  attemptIndex: null,
  atMs: null,
  attempt: null,
  reason: null,
  line: 1,
  readings: ["first"],
});
const call = (key: string, touched: number, kind: ToldLeg["kind"] = "final", handedOut = 0): OpenCall => ({
  key,
  legs: [leg(kind)],
  touched,
  handedOut,
});

describe("open calls", () => {
  it("are handed out once 500 legs came without one for them, and kept as told", () => {
    const calls = new OpenCalls("attempts");
    calls.file(call("a", 1));
    calls.file(call("b", 2));
    expect(calls.takeQuiet(500)).toEqual([]);
    expect(calls.takeQuiet(501)).toMatchObject([{ key: "a", handedOut: 0 }]);
    expect(calls.takeQuiet(501)).toEqual([]);
    expect(calls.find("a")).toMatchObject({ handedOut: 1 });
    expect(calls.all().map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it("wait while a record calls itself partial", () => {
    const calls = new OpenCalls("attempts");
    calls.file(call("a", 1, "partial"));
    expect(calls.takeQuiet(9_000)).toEqual([]);
    expect(calls.handOutAll()).toMatchObject([{ key: "a", handedOut: 0 }]);
    expect(calls.handOutAll()).toMatchObject([{ key: "a", handedOut: 1 }]);
  });

  it("make room for 5,000: those that are told first, then the quietest that wait", () => {
    const calls = new OpenCalls("attempts");
    calls.file(call("waits", 0, "partial"));
    calls.file(call("told", 1, "final", 1));
    for (let index = 2; index < 5_001; index += 1) calls.file(call(`c${index}`, index, "partial"));
    expect(calls.takeQuiet(5_000)).toMatchObject([{ key: "told" }]);
    calls.file(call("more", 5_001, "partial"));
    expect(calls.takeQuiet(5_001)).toMatchObject([{ key: "waits" }]);
  });

  it("are forgotten when they are dropped", () => {
    const calls = new OpenCalls("attempts");
    const one = call("a", 1);
    calls.file(one);
    calls.drop(one);
    expect(calls.find("a")).toBeUndefined();
  });
});
