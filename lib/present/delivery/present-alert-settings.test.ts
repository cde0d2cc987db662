import { expect, it } from "vitest";
import { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { presentAlertSettings } from "@/lib/present/delivery/present-alert-settings";

it("shows what people may change, and not what the product keeps beside it", () => {
  const settings = AlertSettings.parse({ mailsPerDay: 5, escalatesFrom: "2026-11-01T00:00:00.000Z" });
  expect(Object.keys(presentAlertSettings(settings)).sort()).toEqual(["defaults", "escalation", "mailsPerDay"]);
});
