import { expect, it } from "vitest";
import { zoneAbove } from "@/lib/intake/time/zone-above";

it.each([
  [["Time Zone: America/New_York"], "America/New_York"],
  [["Timezone", "Europe/Berlin"], "Europe/Berlin"],
  [["Report time zone = UTC+05:30"], "+05:30"],
  [["Time Zone:", "(UTC-05:00) Eastern Time (US & Canada)"], "America/New_York"],
  [["Zeitzone: Europe/Berlin"], "Europe/Berlin"],
  [["Fuso horário", "America/Sao_Paulo"], "America/Sao_Paulo"],
  [["Account: Example", "Time zone: EST"], "-05:00"],
  [["All times are in Eastern Time (US & Canada)"], "America/New_York"],
  [["Note: all dates and times are shown in UTC."], "+00:00"],
  [["Times are displayed in the America/Chicago time zone"], "America/Chicago"],
  [["* All times UTC"], "+00:00"],
  [["Times: Pacific"], "America/Los_Angeles"],
  [["Time Zone", ""], null],
  [["Time Zone: of the customer"], null],
  [["Generated: 10/14/2026 8:00 AM EST"], null],
  [["Calls made at all times in Denver"], null],
  [["Start Time", "Zone"], null],
])("reads %j as %j", (cells, zone) => {
  expect(zoneAbove([["Call Detail Report"], cells])).toBe(zone);
});

it("believes neither of two zones", () => {
  expect(zoneAbove([["Time Zone: America/New_York"], ["All times are in UTC"]])).toBeNull();
});
