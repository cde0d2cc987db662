import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 up to level AA, and what axe calls good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Waits until what fades in or out has done so: half seen, any text lacks contrast. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Expects that axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  await settled(page);
  // The only frames hold mails, in which no script runs; for frames the other mode opens another page each time.
  const axe = new AxeBuilder({ page })
    .withTags(RULES)
    .options({ resultTypes: ["violations"], iframes: false })
    .setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect.soft(found, where).toEqual([]);
}
