import { expect, it } from "vitest";
import { readTable } from "@/lib/testing/read-sample";

const read = (...lines: readonly string[]) => readTable(lines.join("\n"), ";", { timeZone: "UTC", country: "DE" });

it.each([
  ["Richtung", "eingehend", "ausgehend"],
  ["Anrufrichtung", "Eingehender Anruf", "Ausgehender Anruf"],
  ["Sens", "entrant", "sortant"],
  ["Sens de l'appel", "Reçu", "Émis"],
  ["Dirección", "Entrante", "Saliente"],
  ["Sentido", "de entrada", "de salida"],
  ["Direzione", "in entrata", "in uscita"],
  ["Direção", "entrada", "saída"],
  ["Richting", "inkomend", "uitgaand"],
  ["direction", "eingehend", "ausgehend"],
  ["CallDir", "inbound", "outbound"],
])("leaves out calls that came in where %s is %s", (name, inbound, outbound) => {
  const { attempts, skips, refusals } = read(
    `Anruf-ID;Beginn;Anrufer;Angerufener;Dauer;${name};SIP-Code`,
    `1;01.10.2026 10:00:00;+493012345678;+491711234567;20;${outbound};200`,
    `2;01.10.2026 10:01:00;+491711234567;+493012345678;20;${inbound};200`,
  );
  expect(attempts.map(({ callerId }) => callerId)).toEqual(["+493012345678"]);
  expect(skips.map(({ reason }) => reason)).toEqual(["inbound"]);
  expect(refusals).toEqual([]);
});

it("refuses calls whose column of the direction holds words that nobody knows", () => {
  const { attempts, refusals } = read(
    "Call ID;Start Time;Caller ID;Callee;Direction",
    "1;2026-10-01 10:00:00;+493012345678;+491711234567;bejövő",
    "2;2026-10-01 10:01:00;+493012345678;+491711234568;kimenő",
  );
  expect(attempts).toEqual([]);
  expect(refusals.map(({ reason, value }) => [reason, value])).toEqual([
    ["unknown_direction", "bejövő"],
    ["unknown_direction", "kimenő"],
  ]);
});

it("goes by the column whose words it knows where two could be the direction", () => {
  const { attempts, skips } = read(
    "Call ID;Start Time;Caller ID;Callee;Direction;Call Type",
    "1;2026-10-01 10:00:00;+493012345678;+491711234567;1;outbound",
    "2;2026-10-01 10:01:00;+491711234567;+493012345678;2;inbound",
  );
  expect(attempts.map(({ callId }) => callId)).toEqual(["1"]);
  expect(skips.map(({ reason }) => reason)).toEqual(["inbound"]);
});
