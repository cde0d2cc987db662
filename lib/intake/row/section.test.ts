import { expect, it } from "vitest";
import { sectionAbove, sectionAt } from "@/lib/intake/row/section";

it.each([
  ["Inbound Calls", "inbound"],
  ["INCOMING CALLS", "inbound"],
  ["Calls received", "inbound"],
  ["Missed calls", "inbound"],
  ["Outgoing calls", "outbound"],
  ["Dialed Calls", "outbound"],
  ["Internal calls", "internal"],
  ["Eingehende Anrufe", "inbound"],
  ["Ausgehende Gespräche", "outbound"],
  ["Appels entrants", "inbound"],
  ["Llamadas salientes", "outbound"],
  ["Chiamate ricevute", "inbound"],
  ["Chamadas recebidas", "inbound"],
  ["Исходящие звонки", "outbound"],
  ["Вхідні дзвінки", "inbound"],
])("reads the title %j as %s", (title, section) => {
  expect(sectionAt([title, "", ""], null)).toBe(section);
});

it.each([
  "Inbound and outbound calls",
  "Total inbound calls",
  "Inbound calls: 12",
  "Inbound calls 12",
  "Direction: Inbound",
  "Inbound",
  "Calls of October",
  "Sales in Outbound Ltd",
  "",
])("reads no direction in %j", (title) => {
  expect(sectionAt([title], null)).toBeNull();
});

it("reads a title only where it stands alone, and a header where it is another one", () => {
  expect(sectionAt(["Inbound Calls", "Sales"], null)).toBeNull();
  expect(sectionAt(["Date", "To", "From"], ["Date", "From", "To"])).toBe("other_table");
  expect(sectionAt(["Date", "From", "To"], ["Date", "From", "To"])).toBeNull();
});

it("takes what stands above a header where it says one thing", () => {
  expect(sectionAbove([["Acme"], ["Received Calls"], [""]])).toBe("inbound");
  expect(sectionAbove([["Outbound calls"], ["Inbound calls"]])).toBeNull();
  expect(sectionAbove([])).toBeNull();
});
