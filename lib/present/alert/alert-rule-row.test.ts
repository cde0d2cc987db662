import { expect, it } from "vitest";
import { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { alertRuleRow } from "@/lib/present/alert/alert-rule-row";
import { presentAlertRules } from "@/lib/present/alert/present-alert-rule";

it("says what became of a rule's alerts, with how sure the share of false ones is", () => {
  const lastAt = new Date("2026-11-02T10:00:00Z");
  const found = new Map([["scan_block", { fired: 40, acknowledged: 30, falseAlarms: 4, lastAt }]]);
  const [block, label] = presentAlertRules([], AlertSettings.parse({}), found).map((rule) => alertRuleRow(rule, "UTC"));
  expect(block).toMatchObject({ isOwn: false, isEnabled: true, severity: { label: "Critical" } });
  expect(block?.record).toMatch(
    /^40 alerts, the latest on 2 Nov 2026, 10:00\. Acknowledged: 30\. Called a false alarm: 4, 10.*n = 40\)\.$/,
  );
  expect(label?.record).toBe("Has raised no alert yet.");
});
