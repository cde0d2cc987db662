import { z } from "zod";
import {
  CALL_FILTER_NAMES,
  type CallFilter,
  type CallFilterName,
  readCallFilter,
} from "@/lib/present/calls/call-filter";
import { TimeSpanQuery } from "@/lib/present/time-span.schema";

const TEXT_MAX = 2_000;

/**
 * Which calls are asked for, as the values of a query; several values of one name stand with commas between, and any of
 * them is enough. Pages leave open what they cannot read; the API says that it cannot.
 */
export const CallFilterQuery = z.object({
  callerId: part("callerId", "One caller ID, as +13125550103"),
  outcome: part("outcome", "Outcomes, as declined_603,unwanted_607"),
  confidence: part("confidence", "certain, high, probable, possible"),
  attribution: part("attribution", "Who most likely sent a plain 603: user_likely, network_suspected, unknown"),
  sip: part("sip", "Final SIP codes"),
  q850: part("q850", "Q.850 causes"),
  rule: part("rule", "Ids of the rules that judged the calls; a rule stands for its exceptions too"),
  carrier: part("carrier", "One carrier; (none) where the record names none"),
  trunk: part("trunk", "One trunk; (none) where the record names none"),
  campaign: part("campaign", "One campaign; (none) where the record names none"),
  attestation: part("attestation", "A, B or C; (none) where the record names none"),
  area: part("area", "Called country or area, as +1 or +1 312"),
  import: part("import", "Id of the import that brought the calls"),
  ring: part("ring", "How long it rang: none, under6, under20 (seconds), longer, unknown"),
  talk: part(
    "talk",
    "How long people talked: none, short (to 6 s), brief (to 15 s), minute (to 60 s), longer, unknown",
  ),
  timeZone: part("timeZone", "IANA name of the zone whose days `from` and `to` are; your own without it"),
  ...TimeSpanQuery.shape,
});

/** The filter that a checked query asks for. */
export function filterOf(query: z.output<typeof CallFilterQuery>): CallFilter {
  return readCallFilter(Object.fromEntries(CALL_FILTER_NAMES.map((name) => [name, query[name]])));
}

function part(name: CallFilterName, meaning: string) {
  return z
    .string()
    .max(TEXT_MAX)
    .refine((text) => text === "" || isRead(readCallFilter({ [name]: text })[name]), `This cannot be read. ${meaning}`)
    .optional()
    .describe(meaning);
}

function isRead(value: CallFilter[CallFilterName]): boolean {
  return typeof value === "string" || (value !== null && value.length > 0);
}
