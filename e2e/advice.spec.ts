import { expect, test } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessible";
import { seen } from "@/e2e/again";
import { cli } from "@/e2e/product";
import { signUp } from "@/e2e/sign-up";
import { DAY_MS } from "@/lib/base/time-units";

const OWNER = { email: "owner@dialler.example", password: "correct horse battery staple" };
const [FOLLOWED, UNTOUCHED] = ["+13125550100", "+13125550101"];
const TITLE = "Too many dead numbers on the list";
/** The advice was followed so many days ago. */
const DONE_AGO = 14;

const dayAgo = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);

/** Thirty calls of each number a day, every third to a dead number; from the day of the advice on not from the number that followed it. */
function fileOfDays(from: number, to: number): string {
  const rows = Array.from({ length: from - to + 1 }, (_, index) => from - index).flatMap((ago) =>
    [FOLLOWED, UNTOUCHED].flatMap((callerId) =>
      Array.from({ length: 30 }, (_, call) => {
        const isDead = call % 3 === 0 && (callerId === UNTOUCHED || ago >= DONE_AGO);
        const end = isDead ? "0,404,Not Found" : "60000,200,OK";
        const callee = `+1312555${2_000 + ago * 100 + call + (callerId === UNTOUCHED ? 50 : 0)}`;
        return `${callerId}-${ago}-${call},${callerId},${callee},${dayAgo(ago)}T15:${String(call).padStart(2, "0")}:00Z,${end}`;
      }),
    ),
  );
  return ["callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase", ...rows].join("\n");
}

async function importCalls(csv: string): Promise<void> {
  const words = ["import", "-", "--org", "dialler", "--wait", "--json"];
  expect((await cli(process.env.E2E_DATA_DIR ?? "", words, csv)).code).toBe(0);
}

test("advice is followed for one number, and the calls that come later show that it helped", async ({ page }) => {
  test.setTimeout(180_000);
  await test.step("somebody signs up and hands their calls in", async () => {
    await signUp(page, { ...OWNER, organizationName: "Dialler" });
    await importCalls(fileOfDays(DONE_AGO + 10, DONE_AGO));
  });

  await test.step("the advice shows whom it reaches, on which evidence, and whose limit it is", async () => {
    await seen(page, "/advice", TITLE);
    const card = page.locator("section", { hasText: TITLE });
    await expect(card).toContainText(/2 numbers, with 660 calls in \d+ days/);
    await expect(card).toContainText(/33\.3%|33%/);
    await expect(card).toContainText("vendor guidance");
    await expectAccessible(page);
  });

  await test.step("it is marked as done for one of the numbers, on the day on which it was", async () => {
    await page.getByRole("button", { name: `Mark as done: ${TITLE}` }).click();
    // What is told when it is done is a dialog as well.
    const dialog = page.getByRole("dialog").filter({ has: page.getByLabel("Done on") });
    await dialog.getByLabel("+1 312 555 0101").uncheck();
    await dialog.getByLabel("Done on").fill(dayAgo(DONE_AGO));
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Mark as done" }).click();
    await expect(dialog).toBeHidden();
    await seen(page, "/advice?view=done", /It needs \d+ more calls\./);
    await expect(page.getByText(/Done on .* for 1 number/)).toBeVisible();
  });

  await test.step("later calls come in, and say that it helped, beyond what the other number did", async () => {
    await importCalls(fileOfDays(DONE_AGO - 1, 1));
    await seen(page, "/advice?view=done", "Helped");
    await expect(page.getByText(/beyond the untouched numbers/)).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/caller-ids/${encodeURIComponent(FOLLOWED)}`);
    await expect(page.getByText("Helped")).toBeVisible();
  });

  await test.step("it can be taken back", async () => {
    await page.goto("/advice?view=done");
    await page.getByRole("button", { name: /^Undo: Done on/ }).click();
    await expect(page.getByText("Nothing was marked as done yet")).toBeVisible();
  });

  await test.step("the retry guard comes as a file", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download CSV" }).click();
    expect((await download).suggestedFilename()).toBe("retry-guard.csv");
  });
});
