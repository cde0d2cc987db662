import { expect, type Page, test } from "@playwright/test";

const TABLES = [/^Score per day/, /^Outcomes per day/];
const drawn = (page: Page) => page.locator("main .recharts-wrapper");

test("a page that is printed before anybody scrolled shows its charts, or their figures where they come too late", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Explore the demo" }).click();
  await expect(page.getByText("Every call here is synthetic.")).toBeVisible({ timeout: 60_000 });
  await page.setViewportSize({ width: 390, height: 700 });
  await expect(async () => {
    await page.goto("/caller-ids");
    await page.locator('main a[href^="/caller-ids/%2B"]').first().click({ timeout: 5_000 });
    await expect(page.getByRole("heading", { name: "Score per day" })).toBeAttached({ timeout: 5_000 });
    // The calls of the demo come before their scores.
    await expect(page.getByText("Nothing to draw")).toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: 90_000 });
  await expect(page.getByRole("heading", { name: "Outcomes per day" })).toBeAttached();
  await page.waitForLoadState("networkidle");
  await expect(drawn(page)).toHaveCount(0);

  // What a browser lays out after the listeners of `beforeprint`, in the same breath.
  const captions = await page.evaluate(() => {
    window.dispatchEvent(new Event("beforeprint"));
    return [...document.querySelectorAll("main table caption")].map(({ textContent }) => textContent);
  });
  for (const name of TABLES) expect(captions).toContainEqual(expect.stringMatching(name));
  await expect(drawn(page)).toHaveCount(2);
  await page.evaluate(() => void window.dispatchEvent(new Event("afterprint")));
  for (const name of TABLES) await expect(page.getByRole("table", { name })).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole("heading", { name: "Outcomes per day" })).toBeAttached();
  await page.waitForLoadState("networkidle");
  await page.emulateMedia({ media: "print" });
  await expect(drawn(page).filter({ visible: true })).toHaveCount(2);

  // On paper before its scripts came.
  await page.reload();
  await expect(drawn(page).filter({ visible: true })).toHaveCount(2);
});
