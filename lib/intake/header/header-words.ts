import { plainLetters } from "@/lib/base/plain-letters";
import { normaliseHeader } from "@/lib/intake/header/header";

/** Short for the number of something, in the languages that call it so. */
const NUMERO = /\bn[°º]\s*/gi;

/**
 * The words of a header name, each after one underscore: accents become plain letters and camel case is taken apart, so that
 * `Número de origen` becomes `numero_de_origen` and `CallDurationSeconds` `call_duration_seconds`. Names are understood by
 * it; compared and kept they are by `normaliseHeader`.
 */
export function headerWords(name: string): string {
  const apart = plainLetters(name.replace(NUMERO, "numero "))
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2");
  return normaliseHeader(apart);
}
