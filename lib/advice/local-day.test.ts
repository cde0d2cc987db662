import { expect, it } from "vitest";
import { localDay } from "@/lib/advice/local-day";

it.each([
  ["2026-11-22T04:59:00Z", "America/New_York", 20_778],
  ["2026-11-22T05:00:00Z", "America/New_York", 20_779],
  ["2026-11-22T23:59:00Z", "UTC", 20_779],
  ["2026-11-22T18:15:00Z", "Asia/Kathmandu", 20_780],
])("%s in %s is day %i", (at, zone, day) => expect(localDay(new Date(at), zone)).toBe(day));
