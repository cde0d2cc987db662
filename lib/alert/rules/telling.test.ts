import { describe, expect, it } from "vitest";
import { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { isAmong, tellingOf } from "@/lib/alert/rules/telling";

const OFF = AlertSettings.parse({ builtIn: { score_low: { isEnabled: false } } });
const tell = { roles: [], userIds: ["u-1"], channelIds: [] };
const hours = { fromMinutes: 8 * 60, toMinutes: 18 * 60, isWeekdaysOnly: true };

describe("tellingOf", () => {
  const telling = tellingOf(OFF, [{ id: "a", isEnabled: true, definition: { tell, hours } }]);

  it("tells owners, admins and analysts of what nobody has changed", () => {
    expect(telling("scan_block")).toMatchObject({ isEnabled: true, quiet: null });
    expect(telling("scan_block").tell.roles).toEqual(["owner", "admin", "analyst"]);
  });

  it("follows the organisation where it has", () => {
    expect(telling("score_low").isEnabled).toBe(false);
  });

  it("is quiet outside the hours of an own rule", () => {
    expect(telling("own:a").quiet).toEqual({ fromMinutes: 18 * 60, toMinutes: 8 * 60, hasQuietWeekends: true });
  });

  it("finds people by role and by name", () => {
    const eve = { userId: "u-1", role: "viewer" } as const;
    expect(isAmong(telling("own:a").tell, eve)).toBe(true);
    expect(isAmong(telling("scan_block").tell, eve)).toBe(false);
  });
});
