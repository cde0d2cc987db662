import { describe, expect, it } from "vitest";
import { groupIncidents } from "@/lib/alert/incident";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";

describe("groupIncidents", () => {
  it("puts the same harm on the same carrier into one incident, the gravest change first", () => {
    const incidents = groupIncidents([
      aRaisedAlert(1, 0.1),
      aRaisedAlert(2, 0.5),
      aRaisedAlert(3, 0.3, { carrier: "T-Mobile" }),
    ]);
    expect(incidents.map(({ carrier, alerts }) => [carrier, alerts.map(({ id }) => id)])).toEqual([
      ["Verizon", ["alert-2", "alert-1"]],
      ["T-Mobile", ["alert-3"]],
    ]);
  });

  it("keeps kinds apart, and calls an unknown carrier none", () => {
    const incidents = groupIncidents([
      aRaisedAlert(1, 0.1, { kind: "label", carrier: null }),
      aRaisedAlert(2, 0.1, { carrier: null }),
      aRaisedAlert(3, 0.1, { carrier: "" }),
    ]);
    expect(incidents.map(({ kind, alerts }) => [kind, alerts.length])).toEqual([
      ["label", 1],
      ["block", 2],
    ]);
  });

  it("finds none in nothing", () => {
    expect(groupIncidents([])).toEqual([]);
  });
});
