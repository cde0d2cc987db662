import { describe, expect, it } from "vitest";
import { publicStanding, STANDINGS } from "@/lib/watch/standing";

describe("publicStanding", () => {
  it("shows a recovering caller ID as one to watch and names the others as they are", () => {
    expect(STANDINGS.map(publicStanding)).toEqual(["good", "watch", "harmed", "watch", "not_enough_calls"]);
  });
});
