/** Which comes first in a date such as 4/5/2026, or 26-10-05. */
export const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
