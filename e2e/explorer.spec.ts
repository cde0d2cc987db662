import { expect, test } from "@playwright/test";
import { z } from "zod";
import { expectAccessible } from "@/e2e/accessible";

const Calls = z.object({ data: z.array(z.object({ sipCode: z.number().nullable() })) });

test("calls are narrowed, grouped and handed out, and the address holds it all", async ({ page }) => {
  test.setTimeout(150_000);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Explore the demo" }).click();
  await expect(page.getByText("Every call here is synthetic.")).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(async () => (await (await page.request.get("/api/v1/calls?limit=1")).text()).length, { timeout: 90_000 })
    .toBeGreaterThan(100);

  await test.step("by what only the record says", async () => {
    await page.goto("/calls");
    await page.getByRole("button", { name: "More filters" }).click();
    await page.getByLabel("SIP codes").fill("six");
    await page.getByLabel("SIP codes").press("Enter");
    await expect(page.getByRole("alert").getByText("such as 603, 607")).toBeVisible();
    await page.getByLabel("SIP codes").fill("603 607");
    await page.getByLabel("SIP codes").press("Enter");
    await expect(page).toHaveURL(/sip=603%2C607|sip=603,607/);
    await expect(page.getByRole("button", { name: "Take away: SIP: 603 or 607" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("in groups, each of which narrows further", async () => {
    await page.getByLabel("Group by").selectOption({ label: "Carrier" });
    const table = page.getByRole("region", { name: "Calls by carrier" });
    await expect(table.getByRole("rowheader").first()).toBeVisible();
    await expectAccessible(page);
    await table.getByRole("button").first().click();
    await expect(page.getByRole("button", { name: /^Take away: Carrier: / })).toBeVisible();
    await expect(table.getByRole("rowheader")).toHaveCount(1);
  });

  await test.step("an address that is sent to somebody shows them the same", async () => {
    await page.reload();
    await expect(page.getByRole("region", { name: "Calls by carrier" }).getByRole("rowheader")).toHaveCount(1);
    await page.getByRole("button", { name: "Take away: SIP: 603 or 607" }).click();
    await page.goBack();
    await expect(page.getByRole("button", { name: "Take away: SIP: 603 or 607" })).toBeVisible();
  });

  await test.step("and the file holds what the page shows, nothing else", async () => {
    const href = (await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "";
    const lines = (await (await page.request.get(href)).text()).trim().split("\r\n");
    const column = (lines[0] ?? "").split(",").indexOf("sip_code");
    expect(lines.length).toBeGreaterThan(2);
    const list = Calls.parse(await (await page.request.get(href.replace("call-export", "calls"))).json());
    expect(new Set(list.data.map(({ sipCode }) => sipCode)).size).toBeGreaterThan(0);
    for (const line of lines.slice(1, 20)) expect(["603", "607"]).toContain(line.split(",")[column]);
  });

  await test.step("by day, in one order of colours, whatever was narrowed before", async () => {
    const colours = () =>
      page
        .locator(".recharts-bar")
        .evaluateAll((bars) => bars.map((bar) => bar.querySelector("path")?.getAttribute("fill")));
    await page.goto("/calls?by=day&outcome=answered");
    await expect.poll(colours).toEqual(["var(--outcome-reached)"]);
    await page.getByLabel("Outcome").selectOption({ label: "Any outcome" });
    await expect.poll(async () => (await colours()).length).toBeGreaterThan(3);
    expect((await colours()).at(-1)).toBe("var(--outcome-reached)");
  });
});

test("the list of caller IDs goes back choice by choice, and its box shows what is searched for", async ({ page }) => {
  test.setTimeout(150_000);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Explore the demo" }).click();
  await expect(page.getByText("Needs you")).toBeVisible({ timeout: 90_000 });
  await page.goto("/caller-ids");
  const box = page.getByLabel("Part of a number, label, group or owner");
  await page.getByRole("radio", { name: /^Harmed/ }).check();
  await expect(page).toHaveURL(/standing=harmed/);
  await page.getByRole("radio", { name: /^Good/ }).check();
  await expect(page).toHaveURL(/standing=good/);
  await page.goBack();
  await expect(page).toHaveURL(/standing=harmed/);
  await box.fill("no such number");
  await expect(page).toHaveURL(/q=no/);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(box).toHaveValue("");
});
