import { expect, test } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessible";
import { foundOrganization, sharedProduct } from "@/e2e/customer";
import { tabTo } from "@/e2e/keyboard";
import { firstMailTo } from "@/e2e/mailbox";
import { signIn } from "@/e2e/sign-in";

const PASSWORD = "quite another long password";

test("another address waits in sight and is given up, and the only owner is told why the account stays", async ({
  page,
}) => {
  const { owner } = await foundOrganization(sharedProduct(), "Staying clinic");
  await signIn(page, owner);
  await page.goto("/settings/account");
  await expect(page.getByText("You are the only owner of Staying clinic")).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete my account" })).toHaveCount(0);
  const address = page.locator("section", { has: page.getByRole("heading", { name: "Address" }) });
  await address.getByLabel("New address").fill(owner.email);
  await address.getByLabel("Your password now").fill(owner.password);
  await page.keyboard.press("Enter");
  await expect(address.getByText("is your address already")).toBeVisible();
  await address.getByLabel("New address").fill("elsewhere@staying.example");
  await page.keyboard.press("Enter");
  await expect(address.getByText("The link in the e-mail to elsewhere@staying.example")).toBeVisible();
  await expectAccessible(page);
  await address.getByRole("button", { name: "Keep your address" }).press("Enter");
  await expect(address.getByText("elsewhere@staying.example")).toBeHidden();
});

test("who belongs nowhere any more deletes the account by the keyboard alone, and is written to", async ({ page }) => {
  const { owner } = await foundOrganization(sharedProduct(), "Left clinic");
  const email = "pia@people.example";
  await signIn(page, owner);
  await page.goto("/settings/members");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
  const invitation = /https?:\/\/\S+#secret=[\w-]+/.exec((await firstMailTo(email)).text)?.[0] ?? "";
  await page.goto(invitation);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/settings/account");
  await expect(page.getByRole("button", { name: "Delete my account" })).toBeVisible();
  await page.goto("/settings/members");
  await page.getByRole("button", { name: "Leave the organisation" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Leave" }).click();
  await expect(page.getByRole("heading", { name: "You belong to no organisation" })).toBeVisible();
  // A key that is pressed before the page's program runs does nothing.
  await page.waitForLoadState("networkidle");
  await tabTo(page, /^Delete my account$/);
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog");
  await expect(question.getByLabel("Your password now")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await expect(question.getByText("is wrong")).toBeVisible();
  await question.getByLabel("Your password now").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your account is deleted.")).toBeVisible();
  expect((await firstMailTo(email, /was deleted/)).text).toContain("cannot be undone");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: /^sign in$/i }).click();
  await expect(page.getByText("Address or password is wrong.")).toBeVisible();
});
