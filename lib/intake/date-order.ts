/** Which comes first in a date such as 4/5/2026. */
export type DateOrder = "dmy" | "mdy";
