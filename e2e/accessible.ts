import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 up to level AA, and what axe calls good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Expects that axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  // The only frames hold mails, in which no script runs; for frames the other mode opens another page each time.
  const axe = new AxeBuilder({ page })
    .withTags(RULES)
    .options({ resultTypes: ["violations"], iframes: false })
    .setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect.soft(found, where).toEqual([]);
}
