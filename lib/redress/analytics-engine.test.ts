import { expect, it } from "vitest";
import { ANALYTICS_ENGINES, analyticsEngine, engineOfCarrier } from "@/lib/redress/analytics-engine";

it("each engine can be asked somewhere, over https", () => {
  for (const { places, labels, carriers } of ANALYTICS_ENGINES) {
    expect(places.every(({ url }) => url.startsWith("https://"))).toBe(true);
    expect(Math.min(places.length, labels.length, carriers.length)).toBeGreaterThan(0);
  }
  expect(analyticsEngine("hiya")?.name).toBe("Hiya");
  expect(analyticsEngine("nobody")).toBeNull();
});

it.each([
  ["AT&T Mobility", "hiya"],
  ["at and t", undefined],
  ["ATT", "hiya"],
  ["Cricket", "hiya"],
  ["Verizon Wireless", "tns"],
  ["T-Mobile USA", "first-orion"],
  ["TMobile", "first-orion"],
  ["Metro by T-Mobile", "first-orion"],
  ["Battery Park Telco", undefined],
  ["", undefined],
])("the labels of %j come from %s", (carrier, id) => expect(engineOfCarrier(carrier)?.id).toBe(id));
