import { expect, it } from "vitest";
import { describeAdvice } from "@/lib/advice/describe-advice";

it("the documentation of the rules is what the rules say", async () => {
  await expect(describeAdvice()).toMatchFileSnapshot("../../docs/advice.md");
});
