import { describe, expect, it } from "vitest";
import { changeBands } from "@/lib/present/chart/change-bands";
import { anAlert } from "@/lib/testing/an-alert";

const DAYS = ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"];
const bands = (wish: Parameters<typeof anAlert>[0], timeZone = "UTC") =>
  changeBands([anAlert(wish)], DAYS, timeZone).map(({ first, last }) => [first, last]);
const since = (at: string) => ({ evidence: { ...anAlert().evidence, since: at } });

describe("changeBands", () => {
  it("reach from where calls differ to where that could be told, in the reader's zone", () => {
    expect(bands(since("2026-11-02T20:00:00Z"))).toEqual([["Mon 2 Nov", "Tue 3 Nov"]]);
    expect(bands(since("2026-11-02T20:00:00Z"), "Asia/Tokyo")).toEqual([["Tue 3 Nov", "Tue 3 Nov"]]);
  });

  it.each([
    [{ ...since("2026-10-01T00:00:00Z") }, [["Sun 1 Nov", "Tue 3 Nov"]]],
    [{ ...since("2026-11-04T00:00:00Z"), detectedAt: "2026-12-01T00:00:00Z" }, [["Wed 4 Nov", "Wed 4 Nov"]]],
    [{ ...since("2026-11-05T00:00:00Z"), detectedAt: "2026-12-01T00:00:00Z" }, []],
    [{ ...since("2026-09-01T00:00:00Z"), detectedAt: "2026-10-01T00:00:00Z" }, []],
    [{ withdrawnAt: "2026-11-04T00:00:00Z" }, []],
  ])("of %j are cut to the chart, and withdrawn ones are none", (wish, expected) =>
    expect(bands(wish)).toEqual(expected),
  );

  it("say what changed", () => {
    expect(changeBands([anAlert()], DAYS, "UTC")[0]?.text).toBe(
      "Network blocks 0.4% → 6.1% on Verizon, from 3 Nov 2026, 08:00 on, certain from 3 Nov 2026, 14:00",
    );
    expect(changeBands([anAlert()], [], "UTC")).toEqual([]);
  });
});
