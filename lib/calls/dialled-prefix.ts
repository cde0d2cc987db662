/**
 * What is or was dialled before a Mexican number of ten digits: 01, and 044 and 045 to mobile telephones, 1 from abroad. All
 * ended in 2019 (Instituto Federal de Telecomunicaciones, Plan Técnico Fundamental de Numeración), so that one number has one form.
 */
const OLD_MEXICAN = /^\+52(?:1|01|04[45])(?=[2-9]\d{9}$)/;
const OLD_MEXICAN_AT_HOME = /^(?:52)?(?:01|04[45])(?=[2-9]\d{9}$)/;
/** The two digits of a Brazilian carrier, between the zero and a number with its area. The library knows some carriers alone. */
const BRAZILIAN_CARRIER = /^0[1-9]\d(?=[1-9]{2}\d{8,9}$)/;

/** An international number without an old prefix that its country no longer dials. */
export function withoutOldPrefix(number: string): string {
  return number.replace(OLD_MEXICAN, "+52");
}

/**
 * Digits as they are dialled within a country, without what the library does not know to take away there.
 * @param country ISO 3166 code
 */
export function withoutDialledPrefix(digits: string, country: string): string {
  if (country === "MX") return digits.replace(OLD_MEXICAN_AT_HOME, "");
  return country === "BR" ? digits.replace(BRAZILIAN_CARRIER, "0") : digits;
}
