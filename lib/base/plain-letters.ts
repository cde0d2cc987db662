/** The text with every letter that has an accent as the plain letter: `Dirección` becomes `Direccion`. */
export function plainLetters(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}
