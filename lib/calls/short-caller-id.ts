const SHORT_NUMBER = /^\d{2,6}$/;
const SHORT_LENGTH_MAX = 6;

/** Whether a caller ID is an extension or a short code. */
export function isShortCallerId(callerId: string): boolean {
  return callerId.length <= SHORT_LENGTH_MAX && SHORT_NUMBER.test(callerId);
}
