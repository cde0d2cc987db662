import { expect, it } from "vitest";
import { RetentionChange, RetentionRequest } from "@/lib/present/settings/privacy.schema";

it("refuses sums that were to go before their calls, and says for how long they have to stay", () => {
  for (const schema of [RetentionRequest, RetentionChange]) {
    expect(schema.safeParse({ callDays: 400, tallyMonths: 14 }).success).toBe(true);
    const refused = schema.safeParse({ callDays: 400, tallyMonths: 13 });
    expect(refused.error?.issues).toMatchObject([
      { path: ["tallyMonths"], message: expect.stringContaining("14 months or more where calls stay for 400 days") },
    ]);
  }
});
