import { expect, type Page } from "@playwright/test";

const TABS_MAX = 120;

/** Presses Tab, or Shift and Tab, until the control of that name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < TABS_MAX; pressed += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
    if (name.test(focused)) return;
  }
  throw new Error(`No control named ${name} was reached with ${TABS_MAX} tabs`);
}

/** Goes to a page by its name from anywhere, by the palette. */
export async function jumpTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Number, page or view" })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}
