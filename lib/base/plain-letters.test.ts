import { expect, it } from "vitest";
import { plainLetters } from "@/lib/base/plain-letters";

it.each([
  ["Dirección", "Direccion"],
  ["Gespräch", "Gesprach"],
  ["Durée d’appel", "Duree d’appel"],
  ["saída", "saida"],
  ["Połączenie", "Polaczenie"],
  ["Arayan Numarası", "Arayan Numarasi"],
  ["plain text", "plain text"],
  ["", ""],
])("writes %j as %j", (text, plain) => {
  expect(plainLetters(text)).toBe(plain);
});
