import { describe, expect, it } from "vitest";
import { AlertSettings } from "@/lib/alert/person/alert-settings.schema";

describe("AlertSettings", () => {
  it("are ours where nobody has changed anything", () => {
    expect(AlertSettings.parse({})).toMatchObject({
      mailsPerDay: 10,
      escalation: [],
      defaults: { minSeverity: "medium", rhythm: "each", criticalBreaksQuiet: true },
      builtIn: {},
    });
  });

  it.each<[string, object]>([
    ["steps that come at once", { escalation: [4, 4].map((afterHours) => ({ afterHours, roles: ["owner"] })) }],
    ["a step that tells nobody", { escalation: [{ afterHours: 4 }] }],
    ["four steps", { escalation: [1, 2, 3, 4].map((afterHours) => ({ afterHours, roles: ["owner"] })) }],
    ["no mails at all", { mailsPerDay: 0 }],
    ["a rule that is none of ours", { builtIn: { constructor: {} } }],
  ])("take no %s", (_, settings) => {
    expect(AlertSettings.safeParse(settings).success).toBe(false);
  });
});
