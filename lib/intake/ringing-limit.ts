/** Nothing rings longer: after three minutes a proxy gives up a call that nobody has answered (RFC 3261, section 16.6, timer C). */
export const RINGING_MS_MAX = 180_000;
