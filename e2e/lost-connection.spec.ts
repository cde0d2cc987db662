import { expect, test } from "@playwright/test";
import { signIn } from "@/e2e/sign-in";
import { signUpByApi } from "@/e2e/sign-up";

const OWNER = { email: "owner@lost.example", password: "correct horse battery", organizationName: "Lost" };
const REFUSED = "The server cannot be reached.";

test("whoever does something while the connection is lost is told so, and keeps the page", async ({
  page,
  context,
}) => {
  await signUpByApi(page, OWNER);
  await signIn(page, OWNER);
  await page.goto("/alerts/rules", { waitUntil: "networkidle" });
  const off = page.getByRole("button", { name: /^Switch off/ }).first();
  const on = page.getByRole("button", { name: /^Switch on/ });

  await test.step("with a connection it is done", async () => {
    await off.click();
    await expect(page.getByText("Switched off", { exact: true })).toBeVisible();
  });

  await test.step("without one it is said that it is not, and the page stays", async () => {
    await context.setOffline(true);
    await on.click();
    await expect(page.getByText(REFUSED)).toBeVisible();
    await expect(on).toBeEnabled();
    await expect(page.getByRole("heading", { level: 1, name: "Alert rules" })).toBeVisible();
  });

  await test.step("it is done once the connection is back", async () => {
    await context.setOffline(false);
    await on.click();
    await expect(page.getByText("Switched on", { exact: true })).toBeVisible();
  });
});

test("a list that could not be read comes by itself once the connection is back", async ({ page, context }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Explore the demo" }).click();
  await expect(page.getByText("Most serious first.")).toBeVisible({ timeout: 60_000 });
  await page.goto("/caller-ids", { waitUntil: "networkidle" });
  await context.setOffline(true);
  await page.getByPlaceholder("Number, label, group, owner").fill("+1");
  await expect(page.getByText(REFUSED)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("link", { name: /^\+1 / }).first()).toBeVisible();
});
