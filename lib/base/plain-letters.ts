/** Letters whose mark Unicode takes for a part of them, so that no normal form takes it off. */
const MARKED: Readonly<Record<string, string>> = { ł: "l", Ł: "L", ı: "i", ø: "o", Ø: "O", đ: "d", Đ: "D" };

/** The text with every letter that has an accent as the plain letter: `Dirección` becomes `Direccion`, `Połączenie` `Polaczenie`. */
export function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łŁıøØđĐ]/g, (letter) => MARKED[letter] ?? letter);
}
