import { expect, test } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessible";
import { signUpByApi } from "@/e2e/sign-up";

const SIZES = [
  { name: "a desk", width: 1440, height: 900 },
  { name: "a phone", width: 390, height: 844 },
];

for (const { name, ...viewport } of SIZES)
  for (const colorScheme of ["light", "dark"] as const)
    test(`on ${name}, ${colorScheme}, the sign-in page opens and axe finds nothing`, async ({ browser }) => {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      await page.goto("/sign-in");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByLabel("Password")).toBeVisible();
      await expectAccessible(page);
      await context.close();
    });

test("somebody who has not signed in is sent there from every page", async ({ page }) => {
  for (const path of ["/", "/calls", "/imports", "/alerts", "/settings"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

test("who signs in comes to the page that was asked for", async ({ page }) => {
  const owner = { email: "owner@way-back.example", password: "correct horse battery", organizationName: "Way back" };
  await signUpByApi(page, owner);
  await page.goto("/calls?outcome=busy");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: /^sign in$/i }).click();
  await expect(page).toHaveURL(/\/calls\?outcome=busy$/);
});
