import { expect, it } from "vitest";
import { GUEST_EMAIL } from "@/lib/account/sign-in/guest";
import { readZones } from "@/lib/present/settings/read-zones";

it.each([
  ["owner@clinic.example", "Asia/Tokyo", { home: "UTC", own: "Asia/Tokyo", mayChoose: true }],
  ["owner@clinic.example", null, { home: "UTC", own: null, mayChoose: true }],
  [GUEST_EMAIL, null, { home: "UTC", own: null, mayChoose: false }],
])("%s who reads %s", (email, timeZone, zones) => expect(readZones({ email, timeZone }, "UTC")).toEqual(zones));
