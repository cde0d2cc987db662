import { defineFormat } from "@/lib/intake/define-format";

/** Any table of calls that nobody listed: columns are proposed from names and values, or mapped by a person. */
export const GENERIC = defineFormat({
  id: "generic",
  name: "Table of calls",
  tier: 3,
  fields: {},
  direction: { kind: "by_column", words: {} },
});
