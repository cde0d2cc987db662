import { expect, type Page } from "@playwright/test";

/** What can be pressed, filled in or followed only on a screen; the heads of columns tell something too. */
const FOR_SCREENS = "button:not(th *), select, textarea, input, nav, summary";

/** Expects that a page, printed as it stands, shows nothing that paper has no use for. */
export async function expectFitForPaper(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const left = page.locator(FOR_SCREENS).filter({ visible: true });
  expect(await left.allTextContents(), `${what} on paper`).toEqual([]);
  await page.emulateMedia({ media: null });
}
