import { expect, test } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessible";
import { jumpTo, tabTo } from "@/e2e/keyboard";
import { firstMailTo } from "@/e2e/mailbox";
import { signUp } from "@/e2e/sign-up";
import { HOUR_MS } from "@/lib/base/time-units";

const OWNER = { email: "ada@clinic.example", password: "correct horse battery staple" };
const BLOCKED = "+13125550100";
const HEALTHY = "+13125550101";
const NOTICE = '"SIP;cause=603;text=""v=analytics1;url=https://redress.carrier.example/r"";location=RLN"';

/**
 * A Kamailio accounting export of the last two days: one caller ID that people answer as they do, and one that a network
 * has blocked since yesterday, with the header that proves it.
 */
function accFile(): string {
  const start = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 46 * HOUR_MS;
  const rows = Array.from({ length: 360 }, (_, n) => {
    const callerId = n % 2 === 0 ? BLOCKED : HEALTHY;
    const isLate = n > 180;
    const at = new Date(start + n * 7 * 60_000).toISOString().slice(0, 19).replace("T", " ");
    const isBlocked = callerId === BLOCKED && isLate && n % 6 !== 0;
    const end = isBlocked ? `603,Network Blocked,${NOTICE}` : n % 5 === 0 ? "200,OK," : "480,Temporarily Unavailable,";
    const [code, phrase, ...reason] = end.split(",");
    return `${n + 1},INVITE,f${n},t${n},j${n}@sbc,${code},${phrase},${at},${callerId},+1212555${1000 + n},${reason.join(",")}`;
  });
  return `${["id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user,reason_hdr", ...rows].join("\n")}\n`;
}

test("a stranger signs up, drops a file, and sees which number is blocked and why; the mail says so too", async ({
  browser,
  page,
}) => {
  test.setTimeout(120_000);
  await signUp(page, { ...OWNER, organizationName: "Ada's Clinic" });

  await test.step("the file is uploaded and read", async () => {
    await page.waitForLoadState("networkidle");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "acc.csv", mimeType: "text/csv", buffer: Buffer.from(accFile()) });
    await expect(page.getByText("360 calls imported")).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
  });

  await test.step("the blocked number stands first in the list", async () => {
    await page.goto("/caller-ids");
    const numbers = page.getByRole("link", { name: /^\+1 312 555 01/ });
    await expect(numbers).toHaveCount(2);
    await expect(numbers.first()).toHaveText("+1 312 555 0100");
    await expectAccessible(page);
    await numbers.first().click();
  });

  await test.step("its page says why", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "+1 312 555 0100" })).toBeVisible();
    await expect(page.getByText(/^Why \d+\?$/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("two clicks from the overview stands the header that proves it", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "See why: +1 312 555 0100" }).click();
    // The calls are read when somebody comes to them.
    await page.getByRole("heading", { name: "Single calls" }).scrollIntoViewIfNeeded();
    await page.getByRole("region", { name: "Single calls" }).getByText("Blocked by a network").first().click();
    const call = page.getByRole("listitem").filter({ has: page.getByText("Ask for redress") });
    await expect(call.getByRole("link", { name: "https://redress.carrier.example/r" })).toHaveAttribute(
      "rel",
      /noopener/,
    );
    await expect(call.getByText("SIP;cause=603;text=").first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the keyboard alone makes a link to the report of the month, and a stranger reads it", async () => {
    await jumpTo(page, "reports");
    await expect(page.getByRole("heading", { level: 1, name: "Reports" })).toBeVisible();
    await tabTo(page, /^[A-Z][a-z]+ \d{4}$/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /^Report, / })).toBeVisible();
    await tabTo(page, /^Make a link$/);
    await page.keyboard.press("Enter");
    const link = await page.getByLabel("Link to the report").inputValue();
    await expectAccessible(page);
    const stranger = await browser.newPage();
    await stranger.goto(link);
    await expect(stranger.getByRole("heading", { level: 1, name: /^Report, / })).toBeVisible();
    await expect(stranger.getByText("Ada's Clinic").first()).toBeVisible();
    await expectAccessible(stranger);
    await stranger.close();
  });

  await test.step("the mail has arrived", async () => {
    const mail = await firstMailTo(OWNER.email, /312 555/);
    expect(mail.subject).toContain("+1 312 555 0100");
    expect(mail.subject).toMatch(/network blocks .* → .* \(n = \d+\) since/);
    expect(mail.text).toMatch(/redress/i);
  });
});
