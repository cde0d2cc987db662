import { describe, expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";

const recognise = createFormatRecogniser(FORMATS, GENERIC);

function rowsOf(...rows: readonly (readonly string[])[]) {
  return recognise({ kind: "rows", rows, lines: rows.map((_, index) => index + 1) });
}

describe("signatures", () => {
  // A table has two columns at least.
  const signed = FORMATS.filter(({ signature }) => signature.required.length > 1);

  it("have ids of their own", () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  });

  it.each(signed.map((format) => [format.id, format] as const))(
    "%s knows a header of its required names alone",
    (id, format) => {
      const header = [...format.signature.required, ...format.signature.any.slice(0, 1)];
      expect(rowsOf(header).format.id).toBe(id);
      expect(rowsOf(header.toReversed().map((name) => name.toUpperCase())).format.id).toBe(id);
    },
  );

  it.each(signed.map((format) => [format.id, format] as const))(
    "%s does not know a header that lacks one of them",
    (id, format) => {
      for (const missing of format.signature.required) {
        const header = [
          ...format.signature.required.filter((name) => name !== missing),
          ...format.signature.any.slice(0, 1),
        ];
        expect(rowsOf(header).format.id).not.toBe(id);
      }
    },
  );

  it("map only fields that can be read, and a start and a callee wherever the format has them", () => {
    for (const format of signed.filter(({ flatten }) => flatten === null)) {
      expect(Object.keys(format.fields).length, format.id).toBeGreaterThan(3);
      expect(format.fields.startedAt, format.id).toBeDefined();
    }
  });

  it("give way to the one with more names where two fit", () => {
    const freepbx = ["calldate", "clid", "src", "dst", "dcontext", "channel", "disposition", "uniqueid", "linkedid"];
    expect(rowsOf(freepbx).format.id).toBe("freepbx");
    expect(rowsOf(freepbx.filter((name) => name !== "linkedid")).format.id).toBe("asterisk-custom");
  });

  it("fail on a forbidden name", () => {
    const calls = ["sid", "account_sid", "from", "to", "direction", "status", "start_time"];
    expect(rowsOf(calls).format.id).toBe("twilio-calls");
    expect(rowsOf([...calls, "sip_result_code"]).format.id).toBe("signalwire-compat");
    expect(rowsOf([...calls, "call_sid"]).format.id).toBe("generic");
  });
});

describe("recognition", () => {
  const header = ["Call ID", "From Number", "To Number", "Start Time", "SIP Code"];
  const call = ["c-1", "+13125550101", "+14155550100", "2026-04-02 10:00:00", "603"];

  it("tells the line of the header behind preamble and comments", () => {
    const found = rowsOf(["Report of calls"], ["# made on Monday"], header, call);
    expect(found).toMatchObject({ confidence: "guess", headerLine: 3, header });
  });

  it("takes the zone that a line above the header states for that of the times below it", () => {
    expect(rowsOf(["Time Zone: America/New_York"], header, call).mapping.timeZone).toBe("America/New_York");
    expect(rowsOf(header, call, ["Time Zone: America/New_York"]).mapping.timeZone).toBeNull();
  });

  it("says none where a required field is missing, and where there are no names at all", () => {
    expect(rowsOf(header.slice(1, 3), call.slice(1, 3)).confidence).toBe("none");
    expect(rowsOf(call, call)).toMatchObject({ confidence: "none", headerLine: null, header: null });
    expect(rowsOf()).toMatchObject({ confidence: "none" });
    expect(recognise({ kind: "documents", documents: [] })).toMatchObject({ confidence: "none" });
  });

  it("imports no column as codes or directions by its values alone", () => {
    const named = ["Start Time", "Caller ID", "Called Number", "Extension", "Lead Source", "Status"];
    const row = (extension: string, status: string) => [
      ...["2026-04-02 10:00:00", "+13125550101", "+14155550100"],
      ...[extension, "Inbound", status],
    ];
    const found = rowsOf(named, row("201", "Answered"), row("202", "No Answer"), row("404", "Busy"));
    expect(found).toMatchObject({ confidence: "guess", mapping: { columns: { disposition: { from: ["status"] } } } });
    expect(found.mapping.columns).not.toHaveProperty("sipCode");
    expect(found.mapping.columns).not.toHaveProperty("direction");
  });

  it("proposes paths for documents that nobody listed", () => {
    const found = recognise({
      kind: "documents",
      documents: [
        {
          call: { caller_id: "+13125550101", callee: "+14155550100", started_at: "2026-04-02T15:00:00Z" },
          sip_code: 603,
        },
      ],
    });
    expect(found).toMatchObject({
      format: { id: "generic" },
      confidence: "guess",
      mapping: { columns: { callerId: { from: ["call.caller_id"] }, sipCode: { from: ["sip_code"] } } },
    });
  });

  it("asks where one document holds the fields of a call in several objects side by side", () => {
    const side = (callee: string) => ({ caller_id: "+13125550101", callee, started_at: "2026-04-02T15:00:00Z" });
    const of = (document: unknown) => recognise({ kind: "documents", documents: [document] }).confidence;
    expect(of({ a_leg: side("+14155550100"), b_leg: side("+14155550101") })).toBe("none");
    expect(of({ call: { first: side("+14155550100"), second: side("+14155550101") }, id: 1 })).toBe("none");
    expect(of({ call: side("+14155550100"), agent: { callee: "101" } })).toBe("guess");
    const started_at = "2026-04-02T15:00:00Z";
    expect(of({ caller_id: { number: "+13125550101" }, callee: { number: "+14155550100" }, started_at })).toBe("guess");
  });

  it.each([
    ["Polish", ["Numer dzwoniącego", "Numer wywoływany", "Data połączenia", "Czas trwania", "Kod SIP"]],
    ["Turkish", ["Arayan Numarası", "Aranan Numara", "Başlangıç Zamanı", "Görüşme Süresi", "SIP Kodu"]],
  ])("understands the usual names in %s", (_, names) => {
    const found = rowsOf(names, ["+13125550101", "+14155550100", "2026-04-02 10:00:00", "00:00:35", "603"]);
    expect(found.confidence).toBe("guess");
    expect(Object.keys(found.mapping.columns).sort()).toEqual([
      "callee",
      "callerId",
      "durationMs",
      "sipCode",
      "startedAt",
    ]);
  });

  it("knows its own field names", () => {
    expect(rowsOf(["callId", "callerId", "callee", "startedAt", "durationMs", "sipCode"])).toMatchObject({
      format: { id: "ringworthy" },
      confidence: "exact",
      mapping: { columns: { durationMs: { from: ["durationms"], unit: "ms" } } },
    });
  });

  it("decides the order of day and month where the sample does, and says what it has seen", () => {
    const on = (date: string) => rowsOf(header, [...call.slice(0, 3), date, "603"]);
    expect(on("25/4/2026 10:00").mapping.dateOrder).toBe("dmy");
    expect(on("4/25/2026 10:00").mapping.dateOrder).toBe("mdy");
    expect(on("4/5/2026 10:00")).toMatchObject({ mapping: { dateOrder: null }, dateOrder: { either: 1 } });
  });

  it("knows rows without header by their values wherever they stand", () => {
    const flat = ["INVITE", "t1", "t2", "c@sbc", "603", "Decline", "1775142000", "+13125550101", "+14155550100"];
    expect(rowsOf(flat).mapping).toMatchObject({ formatId: "acc-flatstore", anchor: 0 });
    expect(rowsOf(["17", ...flat]).mapping).toMatchObject({ formatId: "acc-flatstore", anchor: 1 });
  });
});
