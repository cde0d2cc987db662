import { expect, test } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessible";
import { signIn } from "@/e2e/sign-in";
import { signUpByApi } from "@/e2e/sign-up";

const OWNER = { email: "owner@mapping.example", password: "correct horse battery", organizationName: "Mapping" };

/** A list of calls of one day under headings that nobody knows; its date reads both ways. */
function unknownFile(month: number): Buffer {
  const rows = Array.from({ length: 40 }, (_, n) => {
    const code = ["200", "480", "603", "608"][n % 4];
    const at = `${month}/4/2026 10:${String(n).padStart(2, "0")}:00`;
    return `312 555 010${n % 2};212 555 ${1_000 + n};${at};${code};${n % 4 === 0 ? 20 + n : 0}`;
  });
  const bad = `312 555 0100;nobody;${month}/4/2026 11:00:00;200;1`;
  return Buffer.from(`${["Wer;Wen;Wann;Ergebnis;Sekunden", ...rows, bad].join("\n")}\n`);
}

test("a file of an unknown format is mapped once, imported, and recognised the next time", async ({ page }) => {
  await signUpByApi(page, OWNER);
  await signIn(page, OWNER);
  const upload = async (name: string, month: number) => {
    // A file that is chosen before the page's program runs is not noticed.
    await page.goto("/imports", { waitUntil: "networkidle" });
    const file = { name, mimeType: "text/csv", buffer: unknownFile(month) };
    await page.locator("input[type=file]").setInputFiles(file);
  };

  await test.step("the file waits, and its columns are asked for", async () => {
    await upload("may.csv", 5);
    await page.getByRole("link", { name: "Confirm the columns" }).click();
    await expect(page.getByRole("heading", { name: "What do the columns hold?" })).toBeVisible();
    await expect(page.getByLabel("Caller ID (needed)")).toHaveValue("0");
    await expect(page.getByLabel("Callee (needed)")).toHaveValue("1");
    await expect(page.getByLabel("Start (needed)")).toHaveValue("2");
    await expectAccessible(page);
  });

  await test.step("nothing can be imported before the dates are told apart", async () => {
    const button = page.getByRole("button", { name: "Import with these columns" });
    await expect(page.getByText("Please choose which comes first in its dates")).toBeVisible();
    await expect(button).toBeDisabled();
    await page.getByLabel("Day and month").selectOption("mdy");
    await page.getByLabel("Talk time").selectOption({ index: 5 });
    await expect(button).toBeEnabled();
  });

  await test.step("what would come of it is shown before anything is stored", async () => {
    const result = page.getByRole("table", { name: "How the first records are read" });
    await expect(result.getByRole("row")).toHaveCount(42);
    await expect(result.getByText("+13125550100").first()).toBeVisible();
    await expect(result.getByText("callee: not a phone number (nobody)", { exact: false })).toHaveCount(1);
    await expect(page.getByText("Tried on the whole file")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("it is imported from the bytes that were kept", async () => {
    await page.getByRole("button", { name: "Import with these columns" }).click();
    await expect(page.getByText("41 read = 40 imported + 0 duplicate + 1 rejected + 0 skipped")).toBeVisible({
      timeout: 30_000,
    });
  });

  await test.step("the next file of its kind is read without asking", async () => {
    await upload("june.csv", 6);
    await expect(page.getByText("40 calls imported, 1 rejected")).toBeVisible({ timeout: 30_000 });
  });

  await test.step("the mapping can be seen, changed and forgotten", async () => {
    await page.goto("/imports/mappings");
    await page.getByRole("button", { name: "Change", exact: true }).click();
    await page.getByLabel("Day and month").selectOption("dmy");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Day first: 4/5 is 4 May")).toBeVisible();
    // What says that it is saved comes and goes, and lacks contrast while it does.
    const saved = page.getByText("It holds from the next file on");
    await expect(saved).toBeVisible();
    await expect(saved).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Forget" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Forget" }).click();
    await expect(page.getByText("No mappings yet")).toBeVisible();
  });
});

test("a person says what the codes of a direction mean, and sees what becomes of the calls", async ({ page }) => {
  const owner = { ...OWNER, email: "owner@direction.example", organizationName: "Direction" };
  await signUpByApi(page, owner);
  await signIn(page, owner);
  const rows = Array.from({ length: 9 }, (_, n) => {
    const [from, to] = n % 3 === 0 ? [`2125550${100 + n}`, "3125550101"] : ["3125550101", `2125550${100 + n}`];
    return `2026-10-13 10:0${n}:00,${from},${to},200,${n % 3 === 0 ? "B" : "A"}`;
  });
  const buffer = Buffer.from(`${["Start Time,Caller ID,Called Number,SIP Code,Direction", ...rows].join("\n")}\n`);
  await page.goto("/imports", { waitUntil: "networkidle" });
  await page.locator("input[type=file]").setInputFiles({ name: "coded.csv", mimeType: "text/csv", buffer });
  await page.getByRole("link", { name: "Confirm the columns" }).click();
  await expect(page.getByText("nobody here knows which way the calls went")).toBeVisible();
  await page.getByLabel("A", { exact: true }).selectOption("outbound");
  await expect(page.getByText("+13125550101").first()).toBeVisible();
  await page.getByLabel("B", { exact: true }).selectOption("inbound");
  await expect(page.getByText("A direction that is neither in nor out")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import with these columns" }).click();
  await expect(page.getByText("9 read = 6 imported + 0 duplicate + 0 rejected + 3 skipped")).toBeVisible({
    timeout: 30_000,
  });
  await page.goto("/imports/mappings");
  await expect(page.getByText("A: went out, B: came in")).toBeVisible();
});

test("a person says what words about the end of a call mean, and may change it for the next file", async ({ page }) => {
  const owner = { ...OWNER, email: "owner@words.example", organizationName: "Words" };
  await signUpByApi(page, owner);
  await signIn(page, owner);
  const rows = Array.from({ length: 9 }, (_, n) => {
    const end = n % 3 === 0 ? "Nadie coge,0" : "Vendido,40";
    return `2026-10-13 10:0${n}:00,3125550101,2125550${100 + n},${end}`;
  });
  const buffer = Buffer.from(`${["Wann,Wer,Wen,Status,Duration", ...rows].join("\n")}\n`);
  await page.goto("/imports", { waitUntil: "networkidle" });
  await page.locator("input[type=file]").setInputFiles({ name: "words.csv", mimeType: "text/csv", buffer });
  await page.getByRole("link", { name: "Confirm the columns" }).click();
  await page.getByLabel("Nadie coge", { exact: true }).selectOption({ label: "No answer" });
  await expect(page.getByText("3 records")).toBeVisible();
  const result = page.getByRole("table", { name: "How the first records are read" });
  await expect(result.getByText("No answer")).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import with these columns" }).click();
  await expect(page.getByText("9 read = 9 imported + 0 duplicate + 0 rejected + 0 skipped")).toBeVisible({
    timeout: 30_000,
  });
  await page.goto("/imports/mappings");
  await expect(page.getByText("Nadie coge: no answer")).toBeVisible();
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByLabel("Nadie coge", { exact: true }).selectOption({ label: "Unreachable" });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Nadie coge: unreachable")).toBeVisible();
});
