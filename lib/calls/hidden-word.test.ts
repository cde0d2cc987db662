import { expect, it } from "vitest";
import { isHiddenWord } from "@/lib/calls/hidden-word";

it.each([
  "Restricted",
  "PRIVATE CALLER",
  "Caller-ID blocked",
  "+anonymous",
  "Unbekannt",
  "Rufnummer unterdrückt",
  "Rufnummer unterdrueckt",
  "Nicht verfügbar",
  "Anonyme",
  "Inconnu",
  "Numéro masqué",
  "NUMÉRO PRIVÉ",
  "Desconocido",
  "Número privado",
  "Sconosciuto",
  "Não identificado",
  "Onbekend",
  "Privénummer",
  "Okänt",
  "Ukendt",
  "Nieznany",
  "Numer zastrzeżony",
  "Неизвестный",
  "Скрытый номер",
  "匿名",
  "非通知",
  "발신자 표시 제한",
])("%s hides a number", (text) => {
  expect(isHiddenWord(text)).toBe(true);
});

it.each(["", "+", "privately", "Ada Unknown", "Privat GmbH", "asterisk", "s", "7", "+13125550103", "(unknown)"])(
  "%j hides none",
  (text) => {
    expect(isHiddenWord(text)).toBe(false);
  },
);
