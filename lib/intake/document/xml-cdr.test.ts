import { describe, expect, it } from "vitest";
import { parseXmlCdr } from "@/lib/intake/document/xml-cdr";

const CDR = `<?xml version="1.0"?>
<cdr core-uuid="c0" switchname="pbx1">
  <channel_data><state>CS_REPORTING</state><direction>outbound</direction></channel_data>
  <variables>
    <uuid>u1</uuid>
    <sip_term_status>603</sip_term_status>
    <sip_reason>Q.850%3Bcause%3D21%3Btext%3D%22v%3Danalytics1%22</sip_reason>
    <odd>100%</odd>
    <__proto__>x</__proto__>
  </variables>
  <app_log><application app_name="bridge" app_data="sofia/gw/1"/></app_log>
  <callflow dialplan="XML" profile_index="1">
    <caller_profile><caller_id_number>+13125550101</caller_id_number><destination_number>100%25</destination_number></caller_profile>
    <times><answered_time>0</answered_time></times>
  </callflow>
</cdr>`;

describe("parseXmlCdr", () => {
  it("gives the object that the switch writes as JSON, with variables decoded", () => {
    const record = parseXmlCdr(CDR);
    expect(record).toEqual({
      "core-uuid": "c0",
      switchname: "pbx1",
      channel_data: { state: "CS_REPORTING", direction: "outbound" },
      variables: Object.fromEntries([
        ["uuid", "u1"],
        ["sip_term_status", "603"],
        ["sip_reason", 'Q.850;cause=21;text="v=analytics1"'],
        ["odd", "100%"],
        ["__proto__", "x"],
      ]),
      app_log: { application: [{ app_name: "bridge", app_data: "sofia/gw/1" }] },
      callflow: [
        {
          dialplan: "XML",
          profile_index: "1",
          caller_profile: { caller_id_number: "+13125550101", destination_number: "100%25" },
          times: { answered_time: "0" },
        },
      ],
    });
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });

  it.each(["<cdr></cdr>", "<cdr><a/></cdr>", "<call><variables/></call>", `<!DOCTYPE cdr>${CDR}`, CDR.slice(0, -3)])(
    "takes something else for no record",
    (text) => {
      expect(parseXmlCdr(text)).toBeUndefined();
    },
  );
});
