import { expect, it } from "vitest";
import { fieldsByTokens } from "@/lib/intake/header/header-tokens";

const fields = (name: string): string[] => fieldsByTokens(name).map(({ field }) => field);

it.each([
  ["originating_number", "callerId"],
  ["cli_number", "callerId"],
  ["shown_caller_id", "callerId"],
  ["called_id", "callee"],
  ["a_party_number", "callerId"],
  ["dst_number", "callee"],
  ["prospect_phone", "callee"],
  ["destination_carrier_name", "carrier"],
  ["dnis_e164", "callee"],
  ["invite_ts", "startedAt"],
  ["seize_time", "startedAt"],
  ["answer_ts", "answeredAt"],
  ["bye_ts", "endedAt"],
  ["conversation_time_s", "durationMs"],
  ["billed_seconds", "durationMs"],
  ["final_sip", "sipCode"],
  ["release_text", "sipPhrase"],
  ["raw_reason_header", "reason"],
  ["isdn_cause", "q850"],
  ["terminating_operator", "carrier"],
  ["gateway_out", "trunk"],
  ["record_uuid", "callId"],
  ["quellrufnummer", "callerId"],
  ["rufende_nummer", "callerId"],
  ["numero_de_origen", "callerId"],
  ["zielnummer", "callee"],
  ["numero_a_appeler", "callee"],
  ["startzeit", "startedAt"],
  ["anrufdatum", "startedAt"],
  ["endzeit", "endedAt"],
  ["anrufdauer", "durationMs"],
  ["dauer_sek", "durationMs"],
  ["duree_d_appel", "durationMs"],
  ["duracion_de_la_llamada", "durationMs"],
  ["anruf_id", "callId"],
  ["van_nummer", "callerId"],
])("%s may be the %s", (name, field) => {
  expect(fields(name)).toContain(field);
});

it.each([
  ["caller_name", "callerId"],
  ["source_id", "callerId"],
  ["lead_id", "callee"],
  ["customer_id", "callee"],
  ["contact_id", "callee"],
  ["from_country", "callerId"],
  ["source_ip_address", "callerId"],
  ["called_number_state", "callee"],
  ["call_duration_time", "startedAt"],
  ["cause_text", "sipCode"],
  ["sip_reason_header", "sipPhrase"],
  ["gateway_ip", "trunk"],
  ["route_cost", "carrier"],
  ["destination_name", "carrier"],
  ["terminating_name", "carrier"],
  ["call_service_duration_10_ms", "durationMs"],
  ["invoice_total", "durationMs"],
  ["klingeldauer", "durationMs"],
  ["endzeit", "startedAt"],
  ["gesamtdauer", "durationMs"],
  ["duree_de_sonnerie", "durationMs"],
  ["numero_a_llamar", "callerId"],
  ["quellland", "callerId"],
  ["van_no", "callerId"],
  ["van_number", "callerId"],
  ["order_status", "sipCode"],
  ["loan_status", "sipCode"],
  ["crm_response", "sipCode"],
])("%s is not the %s", (name, field) => {
  expect(fields(name)).not.toContain(field);
});

it("tells the unit by a word", () => {
  expect(fieldsByTokens("call_duration_mou")).toEqual([{ field: "durationMs", unit: "min" }]);
  expect(fieldsByTokens("talk_ms")).toEqual([{ field: "durationMs", unit: "ms" }]);
  expect(fieldsByTokens("billed_minutes")).toEqual([{ field: "durationMs", unit: "min" }]);
  expect(fieldsByTokens("duracion_minutos")).toEqual([{ field: "durationMs", unit: "min" }]);
  expect(fieldsByTokens("dauer_millisekunden")).toEqual([{ field: "durationMs", unit: "ms" }]);
  expect(fieldsByTokens("start_time_us_eastern")).toEqual([{ field: "startedAt", unit: "s" }]);
  expect(fieldsByTokens("talk_sec")).toEqual([{ field: "durationMs", unit: "s" }]);
});

it("leaves a cause code to its values", () => {
  expect(fields("cause_code")).toEqual(["sipCode", "q850"]);
});

it.each(["", "x", "colour", "a", "number", "time"])("says nothing of %j", (name) => {
  expect(fields(name)).toEqual([]);
});
