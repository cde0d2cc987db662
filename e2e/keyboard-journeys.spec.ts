import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessible";
import { jumpTo, tabTo } from "@/e2e/keyboard";

async function exploreDemo(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Explore the demo" })).toBeEnabled();
  await tabTo(page, /^Explore the demo$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Most serious first.")).toBeVisible({ timeout: 60_000 });
}

test("the keyboard alone shows today's state, explains one number, and compares two", async ({ page }) => {
  test.setTimeout(150_000);
  await exploreDemo(page);

  await test.step("today's state: what needs somebody, on what grounds, as of when", async () => {
    await expect(page.getByText("As of", { exact: true })).toBeVisible();
    await expect(page.getByText("Failures that say why")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Scores of the fleet" })).toBeVisible();
    await expect(page.getByRole("rowheader", { name: "Carrier unknown" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("one number: why it scores what it scores, down to the calls", async () => {
    await tabTo(page, /^See why: \+1/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /^Why \d+\?$/ })).toBeVisible();
    await expect(page.getByRole("main"), "the link is gone; focus stands where the page begins").toBeFocused();
    await expect(page.getByRole("heading", { name: "Single calls" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("a part of a number leads back to it from anywhere", async () => {
    const number = (await page.getByRole("heading", { level: 1 }).innerText()).trim();
    await page.keyboard.press("Control+k");
    const box = page.getByRole("combobox", { name: "Number, page or view" });
    await expect(box).toBeFocused();
    // Numbers of one owner may differ by their area alone.
    await page.keyboard.type(number.slice(-12));
    await expect(page.getByRole("option", { name: number })).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
  });

  await test.step("compare: the worst two, ticked in the list", async () => {
    await jumpTo(page, "most blocked");
    await expect(page).toHaveURL(/\/caller-ids\?sort=blocked/);
    await tabTo(page, /^\+1 \d{3} \d{3} \d{4}$/);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect(page.getByText("2 ticked")).toBeVisible();
    await expectAccessible(page);
    await tabTo(page, /^Compare 2 to 4$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Compare caller IDs" })).toBeVisible();
    await expect(page.getByRole("rowheader", { name: "Costs it most" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the question mark shows the keys, Escape closes them", async () => {
    await page.keyboard.press("Shift+?");
    await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
});
