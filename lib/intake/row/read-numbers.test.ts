import { describe, expect, it } from "vitest";
import { createNumberReaders } from "@/lib/intake/row/read-numbers";

describe("the numbers of a file", () => {
  it.each([
    ["US", "3125550101", "+13125550101"],
    ["US", "+13125550101", "+13125550101"],
    ["DE", "030 901820", "+4930901820"],
    ["ES", "912345678", "+34912345678"],
    ["US", "1001", "1001"],
  ])("are read by the country: %s %s", (country, text, expected) => {
    const readers = createNumberReaders(country);
    for (const read of [readers.callerId, readers.callee, readers.callerId])
      expect(read(text)).toEqual({ ok: true, value: expected });
  });

  it("are refused with the reason, each time", () => {
    const { callerId, callee } = createNumberReaders("US");
    for (const read of [callerId, callee, callee]) {
      expect(read("1.31256E+10")).toEqual({ ok: false, refusal: "scientific_notation" });
      expect(read("not a number")).toEqual({ ok: false, refusal: "not_a_phone_number" });
    }
  });

  it("may be hidden on the caller's side alone", () => {
    const { callerId, callee } = createNumberReaders("US");
    expect(callerId("Anonymous")).toEqual({ ok: true, value: "anonymous" });
    expect(callee("Anonymous").ok).toBe(false);
  });

  it("are given the plus that the file leaves out of all of them", () => {
    const { callerId, callee } = createNumberReaders("DE", true);
    for (const read of [callerId, callee]) {
      expect(read("442079460162")).toEqual({ ok: true, value: "+442079460162" });
      expect(read("493012345601")).toEqual({ ok: true, value: "+493012345601" });
      expect(read("110")).toEqual({ ok: true, value: "110" });
    }
    expect(createNumberReaders("DE").callee("442079460162")).toEqual({ ok: true, value: "+49442079460162" });
  });
});
