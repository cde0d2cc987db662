import { expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { FREESWITCH_JSON } from "@/lib/intake/formats/freeswitch/freeswitch-json";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { absentFields } from "@/lib/intake/proposal/absent-fields";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";

const recognise = createFormatRecogniser(FORMATS, GENERIC);
const leg = (variables: object) => ({ variables: { uuid: "a", sip_to_user: "+14155550140", ...variables } });
const lookAt = (documents: readonly unknown[]) => recognise({ kind: "documents", documents });
const absentIn = (documents: readonly unknown[]) => absentFields(lookAt(documents), { kind: "documents", documents });

it("finds no absent field in a table of columns that somebody mapped", () => {
  const documents = [{ from: "+13125550101", to: "+14155550140", start_time: "2026-04-02T15:00:01Z", sip_code: null }];
  expect(absentIn(documents).size).toBe(0);
});

it("tells what a known format may hold and these documents do not", () => {
  const documents = [leg({ hangup_cause: "CALL_REJECTED" }), leg({ sip_gateway_name: "north" })];
  expect(lookAt(documents).format).toBe(FREESWITCH_JSON);
  const absent = absentIn(documents);
  expect([...absent]).toEqual(expect.arrayContaining(["sipCode", "sipPhrase", "reason", "carrier", "attestation"]));
  expect(absent.has("disposition")).toBe(false);
  expect(absent.has("trunk")).toBe(false);
});

it("finds none in rows, whose header says what they have", () => {
  const rows = [["from", "to", "start_time"]];
  expect(absentFields(recognise({ kind: "rows", rows, lines: [1] }), { kind: "rows", rows, lines: [1] }).size).toBe(0);
});

it("takes a key without a value for a field, as it takes a column of empty cells", () => {
  const call = {
    ...{ cli: "+13125550101", cld: "+14155550140", direction: "outbound", record_type: "call", billed_sec: 0 },
    started_at: "2026-04-02T15:00:01Z",
  };
  const mapping = (document: object) => [...absentIn([document])];
  expect(lookAt([call]).format.id).toBe("telnyx-detail-record");
  expect(mapping(call)).toContain("trunk");
  expect(mapping({ ...call, connection_name: null })).not.toContain("trunk");
});
