import { describe, expect, it } from "vitest";
import { WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import { HERO, type Scenario, scenarioWorld } from "@/lib/demo/world/scenarios";
import { worldEvidence } from "@/lib/demo/world/world-evidence";
import { carrierDays } from "@/lib/score/day-sums";
import { DecayingDays } from "@/lib/score/decaying-days";
import { learnNorms } from "@/lib/score/learn-norms";
import { scoreDay } from "@/lib/score/score-fleet";
import { detect } from "@/lib/watch/detect";
import type { Detection } from "@/lib/watch/detection";
import { WATCH } from "@/lib/watch/watch-constants";

const hourOf = (day: number, hour: number) => (WORLD_FIRST_DAY + day) * 24 + hour;
const newsOf = (detections: readonly Detection[], callerId = HERO) =>
  detections.filter((d) => d.callerId === callerId && d.change !== "watch" && d.change !== "calm");

const played = new Map<Scenario, ReturnType<typeof playOnce>>();

function play(scenario: Scenario) {
  const known = played.get(scenario) ?? playOnce(scenario);
  played.set(scenario, known);
  return known;
}

function playOnce(scenario: Scenario) {
  const table = worldEvidence(scenarioWorld(scenario));
  const { norms } = learnNorms(table);
  const score = (day: number) => {
    const days = carrierDays(table, norms, table.callerIds.indexOf(HERO));
    return scoreDay(new DecayingDays(days), WORLD_FIRST_DAY + day).overall;
  };
  return { detections: detect(table), score };
}

describe("the detector and the score", () => {
  it.each(["bad_list", "carrier_outage"] as const)("raise no alert because of a %s", (scenario) => {
    const { detections } = play(scenario);
    const after = detections.filter(({ change, hour }) => change === "alert" && hour >= hourOf(39, 0));
    expect(after).toEqual([]);
  });

  it("raise no alert in two months of eight healthy caller IDs", () => {
    expect(play("healthy_fleet").detections.filter(({ change }) => change === "alert")).toEqual([]);
  });

  it("raise no alert about a handful of calls", () => {
    expect(newsOf(play("too_few_calls").detections)).toEqual([]);
  });

  it("keep the score of a healthy caller ID through an outage and a bad list", () => {
    expect(play("carrier_outage").score(42).value).toBeGreaterThan(90);
    expect(play("bad_list").score(43).value).toBeGreaterThan(88);
  });

  it("say that a handful of calls is not enough", () => {
    expect(play("too_few_calls").score(59).band).toBe("not_enough_calls");
  });

  it("find a block on one carrier within hours and name carrier and kind", () => {
    const { detections, score } = play("blocked_on_one_carrier");
    const [alert, ...others] = newsOf(detections);
    expect(alert).toMatchObject({ change: "alert", kind: "block", carrier: "Cobalt Wireless" });
    expect(alert?.hour).toBeGreaterThanOrEqual(hourOf(40, 17));
    expect(alert?.hour).toBeLessThan(hourOf(40, 21));
    expect(alert?.evidence.blocks.observed).toBeGreaterThan(20 * (alert?.evidence.blocks.expected ?? 0));
    expect(others.filter(({ change }) => change === "recovery")).toEqual([]);
    expect(score(38).band).toBe("healthy");
    expect(score(50).value).toBeLessThan(50);
  });

  it("find a wave of 607", () => {
    const { detections, score } = play("unwanted_spike");
    const [alert] = newsOf(detections);
    expect(alert).toMatchObject({ change: "alert", kind: "label" });
    expect(alert?.hour).toBeLessThan(hourOf(44, 0));
    expect(alert?.evidence.unwanted.observed).toBeGreaterThan(5 * (alert?.evidence.unwanted.expected ?? 0));
    expect(score(50).lost.unwanted).toBeGreaterThan(5);
  });

  it("find a label that ramps in, on a carrier that asks the engine or on both of them together", () => {
    const [alert] = newsOf(play("label_ramp").detections);
    expect(alert).toMatchObject({ change: "alert", kind: "label" });
    expect(["Northstar Mobile", "Prairie Telecom", null]).toContain(alert?.carrier);
    expect(alert?.hour).toBeGreaterThan(hourOf(35, 14));
    expect(alert?.hour).toBeLessThan(hourOf(49, 0));
    expect(alert?.evidence.answers.observed).toBeLessThan(alert?.evidence.answers.expected ?? 0);
  });

  it("give the all-clear days after a block was lifted", () => {
    const { detections, score } = play("recovery");
    const [alert, recovery, ...more] = newsOf(detections);
    expect(alert).toMatchObject({ change: "alert", kind: "block", carrier: "Meridian Cellular" });
    expect(recovery?.change).toBe("recovery");
    expect(recovery?.hour).toBeGreaterThanOrEqual(hourOf(37, 16));
    expect(recovery?.hour).toBeLessThan(hourOf(40, 0));
    expect(more).toEqual([]);
    expect(score(35).value).toBeLessThan(60);
    expect(score(58).value).toBeGreaterThan(85);
  });

  it("raise no alert for the neighbours once one caller ID is harmed, beyond what chance may bring", () => {
    for (const scenario of ["blocked_on_one_carrier", "label_ramp", "unwanted_spike"] as const) {
      const others = play(scenario).detections.filter(
        ({ callerId, change, hour, odds }) =>
          callerId !== HERO && change === "alert" && hour >= hourOf(35, 14) && odds >= 2 * WATCH.alertOdds.normal,
      );
      expect(others).toEqual([]);
    }
  });
});
