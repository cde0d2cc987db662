import { expect, it } from "vitest";
import { percentDecoded } from "@/lib/base/percent-decoded";

it.each([
  ["%2B13125550100", "+13125550100"],
  ["plain", "plain"],
  ["100%", "100%"],
])("%j is %j", (segment, decoded) => expect(percentDecoded(segment)).toBe(decoded));
