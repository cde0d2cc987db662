import { expect, type Page } from "@playwright/test";

/** Opens a page again until it says that: scores and rules look at the calls a moment after an import. */
export async function seen(page: Page, path: string, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}
