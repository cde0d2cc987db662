import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** Whether an international number, `+` and digits, lies in a range that its country has given out; costs as much as reading one. */
export function isAssigned(number: string): boolean {
  return parsePhoneNumberFromString(number)?.isValid() === true;
}
