import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PreferencesFields, readShared } from "@/components/notification/preferences-fields";
import { AlertPreferences } from "@/lib/alert/person/alert-preferences.schema";

const shown = (quietFromMinutes: number, quietToMinutes: number) => {
  const preferences = AlertPreferences.parse({ quietFromMinutes, quietToMinutes });
  const html = renderToStaticMarkup(createElement(PreferencesFields, { preferences }));
  return [...html.matchAll(/<input[^>]*type="time"[^>]*>/g)].map(([input]) => /value="([^"]*)"/.exec(input)?.[1] ?? "");
};

describe("quiet hours", () => {
  it("are empty where there are none: midnight twice reads as quiet all day", () => {
    expect(shown(0, 0)).toEqual(["", ""]);
    expect(shown(22 * 60, 7 * 60)).toEqual(["22:00", "07:00"]);
    expect(shown(0, 7 * 60)).toEqual(["00:00", "07:00"]);
  });

  it("are none where nothing is filled in", () => {
    const { quietFromMinutes, quietToMinutes } = readShared(() => "");
    expect(quietFromMinutes).toBe(quietToMinutes);
  });
});
