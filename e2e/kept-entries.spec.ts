import { expect, test } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessible";
import { foundOrganization, sharedProduct } from "@/e2e/customer";
import { signIn } from "@/e2e/sign-in";

test("what two tabs save does not get lost, nor what is typed in a window", async ({ page, context }) => {
  const { owner } = await foundOrganization(sharedProduct(), "Careful clinic");
  await signIn(page, owner);

  await test.step("a tab that still shows what was before does not overwrite what another saved", async () => {
    const other = await context.newPage();
    for (const tab of [page, other]) await tab.goto("/settings/notifications");
    const budget = "Mails about alerts per person in 24 hours";
    await other.getByLabel(budget).fill("7");
    await other.getByRole("button", { name: "Save for everybody" }).click();
    await expect(other.getByText("It holds for everybody in the organisation.")).toBeVisible();
    await other.close();
    await page.getByLabel(budget).fill("9");
    await page.getByRole("button", { name: "Save for everybody" }).click();
    await expect(page.getByRole("alert").getByText("nothing was saved")).toBeVisible();
    await expect(page.getByLabel(budget), "what was entered stays").toHaveValue("9");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Show what holds now" }).click();
    await expect(page.getByLabel(budget)).toHaveValue("7");
    await page.getByLabel(budget).fill("9");
    await page.getByRole("button", { name: "Save for everybody" }).click();
    await expect(page.getByText("It holds for everybody in the organisation.")).toBeVisible();
  });

  await test.step("Escape asks before it throws away what was typed, and not otherwise", async () => {
    await page.goto("/settings/channels");
    await page.getByRole("button", { name: "New channel" }).click();
    const window = page.getByRole("dialog", { name: "New channel" });
    await window.getByLabel("Name").focus();
    await page.keyboard.press("Escape");
    await expect(window).toHaveCount(0);
    await page.getByRole("button", { name: "New channel" }).click();
    await window.getByLabel("Name").fill("Duty desk");
    await page.keyboard.press("Escape");
    const question = page.getByRole("alertdialog", { name: "Discard what you entered?" });
    await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(question).toHaveCount(0);
    await expect(window.getByLabel("Name")).toHaveValue("Duty desk");
    await window.getByRole("button", { name: "Close" }).click();
    await question.getByRole("button", { name: "Discard" }).click();
    await expect(window).toHaveCount(0);
    await page.getByRole("button", { name: "New channel" }).click();
    await expect(window.getByLabel("Name")).toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(window).toHaveCount(0);
  });

  await test.step("the question before retention changes says what would go", async () => {
    await page.goto("/settings/privacy");
    await page.getByLabel("Calls, in days").fill("30");
    await page.getByRole("button", { name: "Show what would go" }).click();
    const question = page.getByRole("alertdialog", { name: /^Keep calls for 30 days and sums for \d+ months\?$/ });
    await expect(question.getByText("No call goes now.")).toBeVisible();
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByLabel("Calls, in days"), "what was entered stays").toHaveValue("30");
  });
});
