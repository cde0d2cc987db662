/** Which way a call goes, seen from the customer. */
export const DIRECTIONS = ["outbound", "inbound", "internal"] as const;
export type Direction = (typeof DIRECTIONS)[number];
