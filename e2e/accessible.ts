import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";
import { z } from "zod";

/** WCAG 2.2 up to level AA, and what axe calls good practice. The only frames hold mails, in which no script runs. */
const EVERYTHING: axe.RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
  iframes: false,
};
/** The rules that look at colours. */
const COLOURS: axe.RunOptions = {
  ...EVERYTHING,
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};
/** The same program as `axe.source` in less than half of the bytes, which every page is sent and has to parse. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FRAMES = 4;
const Findings = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/**
 * Waits until what fades in or out has done so: half seen, any text lacks contrast. A page that is told of another colour
 * scheme begins to fade only frames later.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }, FRAMES);
}

/** Expects that axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  await expectNothingFound(page, where, EVERYTHING);
}

/** The same for its colours alone: of a page that was looked at in another colour scheme, and has not changed otherwise. */
export async function expectReadableColours(page: Page, where: string): Promise<void> {
  await expectNothingFound(page, where, COLOURS);
}

async function expectNothingFound(page: Page, where: string, options: axe.RunOptions): Promise<void> {
  await settled(page);
  // A page keeps axe for its other views: to load it again takes longer than to ask it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations } = Findings.parse(
    await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => ({ violations }))`),
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect.soft(found, where).toEqual([]);
}
