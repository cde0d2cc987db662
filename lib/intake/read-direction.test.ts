import { expect, it } from "vitest";
import { readDirection } from "@/lib/intake/read-direction";

it.each([
  ["outbound", "outbound"],
  ["Outbound", "outbound"],
  ["OUTBOUND-FORWARDED", "outbound"],
  ["outbound-api", "outbound"],
  ["outbound_dial", "outbound"],
  ["outgoing", "outbound"],
  ["OUT", "outbound"],
  ["O", "outbound"],
  ["TERM_INTERSTATE", "outbound"],
  ["terminating", "outbound"],
  ["trunking_terminating", "outbound"],
  ["trunking-originating", "inbound"],
  ["ORIG_TOLLFREE", "inbound"],
  ["inbound", "inbound"],
  ["Incoming call", "inbound"],
  ["in", "inbound"],
  ["I", "inbound"],
  ["missed", "inbound"],
  ["Manual", "outbound"],
  ["API", "outbound"],
  ["CALLBACK", "outbound"],
  ["internal", "internal"],
  ["local", "internal"],
  ["ausgehend", "outbound"],
  ["Ausgehender Anruf", "outbound"],
  ["abgehend", "outbound"],
  ["sortant", "outbound"],
  ["Appel sortant", "outbound"],
  ["émis", "outbound"],
  ["saliente", "outbound"],
  ["Llamada de salida", "outbound"],
  ["Chiamata in uscita", "outbound"],
  ["saída", "outbound"],
  ["Uitgaand", "outbound"],
  ["eingehend", "inbound"],
  ["ankommend", "inbound"],
  ["Appels entrants", "inbound"],
  ["reçu", "inbound"],
  ["entrante", "inbound"],
  ["de entrada", "inbound"],
  ["in entrata", "inbound"],
  ["recebida", "inbound"],
  ["Inkomende oproep", "inbound"],
  ["intern", "internal"],
  ["interne", "internal"],
  ["Llamada interna", "internal"],
  ["international", null],
  ["call", null],
  ["sideways", null],
  ["", null],
  ["constructor", null],
  ["__proto__", null],
])("%j is %s", (text, expected) => {
  expect(readDirection(text, {})).toBe(expected);
});

it("lets a format's own words come first", () => {
  expect(readDirection("Originating", {})).toBe("inbound");
  expect(readDirection("Originating", { originating: "outbound" })).toBe("outbound");
  expect(readDirection("3rd party transfer", { "3rd_party_transfer": "internal" })).toBe("internal");
});
