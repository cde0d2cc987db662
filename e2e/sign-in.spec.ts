import { expect, test } from "@playwright/test";
import { signUpByApi } from "@/e2e/sign-up";

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
