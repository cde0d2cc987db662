import { expect, it } from "vitest";
import { locateExtras } from "@/lib/intake/formats/kamailio/locate-extras";

const fixed = (method: string): string[] => [method, "t1", "t2", "c@sbc", "603", "Decline", "1775142000"];

it("finds the numbers among extras of any kind and order", () => {
  const rows = [
    [...fixed("INVITE"), "prepaid", "10.0.0.1", "+13125550101", "13125550101@sbc.example.net", "+14155550100"],
    [...fixed("BYE"), "", "", "", "", ""],
    [...fixed("INVITE"), "postpaid", "10.0.0.1", "anonymous", "anonymous", "sip:+14155550101@sbc.example.net"],
  ];
  expect(locateExtras(rows, 0)).toEqual({ callerId: 9, callee: 11 });
});

it("finds headers by their shape", () => {
  const reason = 'SIP;cause=603;text="v=analytics1"';
  const rows = [[...fixed("INVITE"), reason, "<https://r.example.org>;purpose=jwscard", "3125550101", "4155550100"]];
  expect(locateExtras(rows, 0)).toEqual({ reason: 7, callInfo: 8, callerId: 9, callee: 10 });
});

it("counts from the method", () => {
  expect(locateExtras([["17", ...fixed("INVITE"), "3125550101", "4155550100"]], 1)).toEqual({ callerId: 7, callee: 8 });
});

it("finds nothing where there is nothing", () => {
  expect(locateExtras([], 0)).toEqual({});
  expect(locateExtras([fixed("INVITE")], 0)).toEqual({});
  expect(locateExtras([[...fixed("INVITE"), "north", "south"]], 0)).toEqual({});
});
