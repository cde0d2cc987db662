import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessible";

/*
 * Pictures are compared with each other and not with kept ones: every build of Chromium and every machine draws letters
 * a little differently, so that kept pictures fail where nothing is wrong. What has to hold is said instead: light and
 * dark have the same places and differ in every part, nothing stays bright in the dark, and a second look is the same.
 */
type Theme = "light" | "dark";

async function openGallery(browser: Browser, colorScheme: Theme, width = 1280): Promise<Page> {
  const context = await browser.newContext({ colorScheme, reducedMotion: "reduce", viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto("/gallery");
  await expect(page.getByRole("heading", { level: 1, name: "Gallery" })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Each part by its heading: where it stands and how large it is, in whole pixels. */
async function places(page: Page): Promise<readonly string[]> {
  return page.locator("main section").evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const name = part.querySelector("h2")?.textContent ?? part.getAttribute("aria-label") ?? "";
      return `${name}: ${[x, y, width, height].map(Math.round).join(" ")}`;
    }),
  );
}

/** Mean brightness of each part, 0 to 1, from one picture of the page. */
async function brightness(page: Page): Promise<readonly number[]> {
  const boxes = await page.locator("main > section").evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [x + window.scrollX, y + window.scrollY, width, height].map(Math.round);
    }),
  );
  const picture = (await page.screenshot({ fullPage: true, animations: "disabled" })).toString("base64");
  const reader = await page.context().newPage();
  const found = await reader.evaluate(
    async ({ base64, places }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext("2d", { willReadFrequently: true });
      if (pen === null) throw new Error("There is no canvas");
      pen.drawImage(image, 0, 0);
      return places.map(([x = 0, y = 0, width = 0, height = 0]) => {
        const { data } = pen.getImageData(x, y, width, height);
        let sum = 0;
        for (let i = 0; i < data.length; i += 4)
          sum += ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 765;
        return sum / (data.length / 4);
      });
    },
    { base64: picture, places: boxes },
  );
  await reader.close();
  return found;
}

test("every component stands in the gallery, light and dark, on a desk and on a phone", async ({ browser }) => {
  const [light, dark] = [await openGallery(browser, "light"), await openGallery(browser, "dark")];

  await test.step("axe finds nothing", async () => {
    await expectAccessible(light, "gallery, light");
    await expectAccessible(dark, "gallery, dark");
  });

  await test.step("dark moves nothing", async () => {
    const seen = await places(light);
    expect(seen.length).toBeGreaterThan(10);
    expect(await places(dark)).toEqual(seen);
  });

  await test.step("every part is bright in the light and dark in the dark", async () => {
    for (const share of await brightness(light)) expect(share).toBeGreaterThan(0.75);
    for (const share of await brightness(dark)) expect(share).toBeLessThan(0.3);
  });

  await test.step("a dialog, a menu and a message open, and none breaks a rule", async () => {
    await dark.getByRole("button", { name: "Open a dialog" }).click();
    await expect(dark.getByRole("dialog", { name: "A dialog" })).toBeVisible();
    await expectAccessible(dark, "a dialog, dark");
    await dark.keyboard.press("Escape");
    await dark.getByRole("button", { name: "Say what can be undone" }).click();
    await dark.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(dark.getByText("It is back")).toBeVisible();
    await expectAccessible(dark, "a message, dark");
  });

  await test.step("nothing is wider than a phone", async () => {
    const phone = await openGallery(browser, "light", 390);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(phone, "gallery on a phone");
    await phone.context().close();
  });

  await test.step("every mail is bright in the light and dark in the dark, and axe finds nothing", async () => {
    await light.goto("/gallery/mails");
    await expect(light.locator("iframe")).toHaveCount(2 * (await light.locator("main > section").count()));
    await expectAccessible(light, "mails");
    for (const scheme of ["light", "dark"]) {
      const mail = light.frameLocator(`iframe[title$=", ${scheme}"]`).first();
      const papers = await mail
        .locator("body, td, .paper")
        .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).backgroundColor));
      const paper = scheme === "light" ? "rgb(255, 255, 255)" : "rgb(21, 24, 28)";
      for (const colour of papers) expect([paper, "rgba(0, 0, 0, 0)"]).toContain(colour);
    }
  });
  for (const page of [light, dark]) await page.context().close();
});

test("bars keep their colours where the system forces its own: without them nothing of a bar is left", async ({
  browser,
}) => {
  const context = await browser.newContext({ forcedColors: "active" });
  const page = await context.newPage();
  await page.goto("/gallery");
  const [track, part] = await page
    .getByRole("progressbar")
    .first()
    .evaluate((bar) => [bar, bar.firstElementChild ?? bar].map((one) => getComputedStyle(one).backgroundColor));
  expect(part).not.toBe(track);
  const marks = await page
    .locator("span[aria-hidden].min-w-10 > span")
    .evaluateAll((parts) => parts.map((one) => getComputedStyle(one).backgroundColor));
  expect(new Set(marks).size).toBeGreaterThan(2);
  await context.close();
});
