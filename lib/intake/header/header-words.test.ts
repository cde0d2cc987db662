import { expect, it } from "vitest";
import { headerWords } from "@/lib/intake/header/header-words";

it.each([
  ["CallDurationSeconds", "call_duration_seconds"],
  ["StartTimeUTC", "start_time_utc"],
  ["SIPCode", "sip_code"],
  ["callerID", "caller_id"],
  ["Número de origen", "numero_de_origen"],
  ["Durée (s)", "duree_s"],
  ["N° appelant", "numero_appelant"],
  ["Gesprächsdauer", "gesprachsdauer"],
  ["\ufeffCALL START", "call_start"],
  ["", ""],
])("takes %j apart into %j", (name, words) => {
  expect(headerWords(name)).toBe(words);
});
