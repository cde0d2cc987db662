import { describe, expect, it } from "vitest";
import { parseMachineDetection } from "@/lib/calls/machine-detection";

describe("an answering-machine verdict", () => {
  it.each([
    ["machine_start", "answered_machine"],
    ["machine_end_beep", "answered_machine"],
    ["machine_end_silence", "answered_machine"],
    ["MACHINE", "answered_machine"],
    ["AMD: machine", "answered_machine"],
    ["fax", "answered_machine"],
    ["fax_detected", "answered_machine"],
    ["voicemail", "answered_machine"],
    ["Answering Machine", "answered_machine"],
    ["AM", "answered_machine"],
    ["call-screening", "answered_screened"],
    ["ios_screened", "answered_screened"],
    ["human", null],
    ["human_residence", null],
    ["unknown", null],
    ["not_sure", null],
    ["NOTSURE", null],
    ["not_machine", null],
    ["no machine", null],
    ["non-machine", null],
    ["not screened", null],
    ["silence", null],
    ["", null],
    ["amazed", null],
    ["📵", null],
  ])("%s is %s", (verdict, machine) => {
    expect(parseMachineDetection(verdict)).toBe(machine);
  });
});
