const E164 = /^\+[1-9]\d{6,14}$/;
const NORTH_AMERICAN = /^\+1/;
/** Area codes and exchanges begin with 2 to 9; N11 and N9X are no area codes (NANP numbering plan). */
const NORTH_AMERICAN_NUMBER = /^\+1(?!.11)[2-9](?!9)\d\d[2-9]\d{6}$/;

/** Whether people could call that caller ID back: a number in E.164 that its numbering plan can hold. */
export function isDialable(callerId: string): boolean {
  if (!E164.test(callerId)) return false;
  return !NORTH_AMERICAN.test(callerId) || NORTH_AMERICAN_NUMBER.test(callerId);
}
