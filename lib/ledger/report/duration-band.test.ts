import { describe, expect, it } from "vitest";
import { type DurationBand, RING_DURATIONS, TALK_DURATIONS } from "@/lib/ledger/report/duration-band";

const holds = (band: DurationBand | null, ms: number) =>
  band !== null && (band.overMs === null || ms > band.overMs) && (band.upToMs === null || ms <= band.upToMs);

describe.each([
  ["ringing", RING_DURATIONS],
  ["talking", TALK_DURATIONS],
])("bands of %s", (_, bands) => {
  it.each([-1, 0, 1, 6_000, 6_001, 15_000, 15_001, 20_000, 20_001, 60_000, 60_001, 86_400_000])(
    "hold %d ms exactly once",
    (ms) => expect(Object.values(bands).filter((band) => holds(band, ms))).toHaveLength(1),
  );
});
