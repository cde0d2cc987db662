import { expect, it } from "vitest";
import { describeAlerts } from "@/lib/alert/describe-alerts";

it("the documentation of alerts is what the rules say", async () => {
  await expect(describeAlerts()).toMatchFileSnapshot("../../docs/alerts.md");
});
