import { type Browser, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { expectAccessible, expectReadableColours } from "@/e2e/accessible";
import { PAGES, routesOfApp, type Visitor } from "@/e2e/pages";
import { signIn } from "@/e2e/sign-in";
import { signUpByApi } from "@/e2e/sign-up";

const VIEWS = [1440, 390].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);
/** The dark differs from the light by its colours alone: e2e/gallery.spec.ts sees to it that no part moves. */
const LOOKS = { light: expectAccessible, dark: expectReadableColours };
const OWNER = { email: "owner@pages.example", password: "correct horse battery", organizationName: "Pages" };
/** What appears where a value was not thought of. */
const UNSPEAKABLE = /\b(undefined|NaN|Infinity|Invalid Date)\b|\[object \w+\]|-?\b[a-z]+(_[a-z0-9]+)+\b/;
/** Pages whose tables fold their columns below each other where the screen is narrow. */
const FOLDED: ReadonlySet<string> = new Set(["/settings/audit", "/sources", "/sources/[name]"]);
const DEMO_MADE_WITHIN_MS = 120_000;

const Imports = z.object({ data: z.array(z.object({ id: z.string(), status: z.string(), source: z.string() })) });
const WithIds = z.object({ data: z.array(z.object({ id: z.string() })) });
const CallerIds = z.object({ data: z.array(z.object({ callerId: z.string() })) });
const Months = z.object({ data: z.array(z.object({ month: z.string() })) });

/** A page that keeps what went wrong while it was used. */
interface Visit {
  readonly page: Page;
  readonly troubles: string[];
}

async function visit(browser: Browser): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`${page.url()}: ${message.text()}`);
  });
  return { page, troubles };
}

async function enterDemo({ page }: Visit): Promise<Readonly<Record<string, string>>> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Explore the demo" }).click();
  await expect(page.getByText("Every call here is synthetic.")).toBeVisible();
  const get = async (path: string): Promise<unknown> => (await page.request.get(`/api/v1${path}`)).json();
  const latest = async () => Imports.parse(await get("/imports")).data[0];
  await expect.poll(async () => (await latest())?.status, { timeout: DEMO_MADE_WITHIN_MS }).toBe("completed");
  const made = await latest();
  const [worst] = CallerIds.parse(await get("/caller-ids?sort=score&order=asc&limit=1")).data;
  const [alert] = WithIds.parse(await get("/alerts?limit=1")).data;
  const [redress] = WithIds.parse(await get("/redress-cases?limit=1")).data;
  const [month] = Months.parse(await get("/reports")).data;
  const ids = {
    importId: made?.id,
    name: made?.source,
    callerId: worst?.callerId,
    alertId: alert?.id,
    caseId: redress?.id,
    month: month?.month,
  };
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, encodeURIComponent(id ?? "")]));
}

async function enterAsOwner({ page }: Visit): Promise<void> {
  await signUpByApi(page, OWNER);
  await signIn(page, OWNER);
}

async function wideTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("section.scroll-x")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((table) => table.getAttribute("aria-label") ?? ""),
  );
}

async function expectGood(page: Page, route: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const { width, colorScheme } of VIEWS) {
    const where = `${route} at ${width} px, ${colorScheme}`;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await LOOKS[colorScheme](page, where);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${where}: wider than the screen`).toBeLessThanOrEqual(0);
    if (FOLDED.has(route)) expect.soft(await wideTables(page), `${where}: tables to be scrolled sideways`).toEqual([]);
  }
  const text = await page.evaluate(() => {
    const shown = document.body.cloneNode(true);
    if (shown instanceof HTMLElement)
      for (const code of shown.querySelectorAll("code, pre, script, style")) code.remove();
    return shown.textContent ?? "";
  });
  expect.soft(text.match(UNSPEAKABLE)?.[0], `${route} shows what is no word`).toBeUndefined();
}

test("every page is listed", () => {
  const listed = PAGES.map(({ route }) => route);
  expect(
    routesOfApp().filter((route) => !listed.includes(route)),
    "pages to be added to e2e/pages.ts",
  ).toEqual([]);
});

test("on every page axe finds nothing, on a desk and on a phone, light and dark, and nothing goes wrong", async ({
  browser,
}) => {
  test.setTimeout(480_000);
  const visits: Record<Visitor, Visit> = {
    guest: await visit(browser),
    owner: await visit(browser),
    nobody: await visit(browser),
  };
  const ids: Readonly<Record<string, string>> = { ...(await enterDemo(visits.guest)), ruleId: "new" };
  await enterAsOwner(visits.owner);
  const lookAround = async (visitor: Visitor) => {
    const { page } = visits[visitor];
    for (const { route } of PAGES.filter((listed) => listed.visitor === visitor))
      await test.step(`${route} for ${visitor}`, async () => {
        await page.goto(route.replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? name));
        await expectGood(page, route);
      });
  };
  // Side by side: each has a browser window of its own, and axe keeps one processor busy.
  await Promise.all((["guest", "owner", "nobody"] as const).map(lookAround));
  const changed = await visits.guest.page.request.patch(`/api/v1/caller-ids/${ids.callerId}`, {
    data: { label: "mine" },
  });
  expect(changed.status(), "a guest may look, not touch").toBe(403);
  expect(Object.values(visits).flatMap(({ troubles }) => troubles)).toEqual([]);
  for (const { page } of Object.values(visits)) await page.context().close();
});

test("an address without a page says so, and leads back", async ({ page }) => {
  expect((await page.goto("/no-such-page"))?.status()).toBe(404);
  await expectGood(page, "/no-such-page");
  await expect(page.getByRole("link", { name: "Go to the overview" })).toBeVisible();
});
