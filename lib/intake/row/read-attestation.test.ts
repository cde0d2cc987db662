import { expect, it } from "vitest";
import { readAttestation } from "@/lib/intake/row/read-attestation";

it.each([
  ["A", "A"],
  ["b", "B"],
  ["C", "C"],
  ["Full", "A"],
  ["partial", "B"],
  ["gateway", "C"],
  ["TN-Validation-Passed-A", "A"],
  ["attest B", "B"],
  ["Not Applicable", null],
  ["D", null],
  ["", null],
  ["constructor", null],
])("%j is %s", (text, expected) => {
  expect(readAttestation(text)).toBe(expected);
});
