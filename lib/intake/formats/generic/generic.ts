import { defineFormat } from "@/lib/intake/define-format";

/** Any table of calls that nobody listed: columns are proposed from names and values, or mapped by a person. */
export const GENERIC = defineFormat({
  id: "generic",
  name: "Table of calls",
  tier: 3,
  fields: {},
  durationIsTalk: false,
  hasExtensions: "by_number",
  leavesOutMessages: true,
  direction: { kind: "by_column", words: {} },
  recipe:
    "Ask for failed calls too, with the SIP response code, its phrase and the Reason header of the final response in columns of their own.",
});
