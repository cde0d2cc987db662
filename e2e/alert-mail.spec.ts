import { expect, test } from "@playwright/test";
import { firstMailTo } from "@/e2e/mailbox";
import { cli } from "@/e2e/product";

const CALLER_ID = "+13125550103";

/** A caller ID that is answered on one day, and blocked by the network on the next. */
function fileOfBlockedCalls(): string {
  const lines = Array.from({ length: 40 }, (_, call) => {
    const isBlocked = call >= 20;
    const answer = isBlocked ? "603,Network Blocked" : "200,OK";
    const time = `2026-04-0${isBlocked ? 3 : 2} 15:${String(call).padStart(2, "0")}:00`;
    return `c${call},${CALLER_ID},+14155550${100 + call},${answer},${time}`;
  });
  return ["callid,src_user,dst_user,sip_code,sip_reason,time", ...lines].join("\n");
}

test("who owns the organisation is told by mail what an import has found", async ({ request }) => {
  const email = "owner@mailed.example";
  const answer = await request.post("/api/v1/sign-up", {
    data: { email, password: "correct horse battery", organizationName: "Mailed" },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const imported = await cli(
    process.env.E2E_DATA_DIR ?? "",
    ["import", "-", "--org", "mailed", "--wait", "--json"],
    fileOfBlockedCalls(),
  );
  expect(imported.code).toBe(0);
  const mail = await firstMailTo(email);
  expect(`${mail.subject} ${mail.text}`).toMatch(/block/i);
  expect(mail.text.replace(/\D/g, "")).toContain(CALLER_ID.slice(1));
});
