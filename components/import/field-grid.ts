/** How the fields of a mapping stand beside each other, so that all of them form the same columns. */
export const FIELD_GRID = "grid gap-x-5 gap-y-4 sm:grid-cols-2 xl:grid-cols-3";
