import { expect, test } from "@playwright/test";
import { seen } from "@/e2e/again";
import { foundOrganization, sharedProduct } from "@/e2e/customer";
import { firstMailTo } from "@/e2e/mailbox";
import { expectFitForPaper } from "@/e2e/on-paper";
import { cli } from "@/e2e/product";
import { signIn } from "@/e2e/sign-in";
import { DAY_MS } from "@/lib/base/time-units";

const [BLOCKED, HEALTHY] = ["+13125550103", "+13125550104"];
const ADVICE = "Networks block this number's calls";
const CALLS_A_DAY = 60;
/** The network began to block so many days ago; a day later somebody acted. */
const [BLOCKED_AGO, ACTED_AGO] = [2, 1];

const dayAgo = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);

/** Calls of two numbers, day by day; the network blocks half of the one's on the day on which it blocks. */
function fileOfDays(from: number, to: number, callsADay = CALLS_A_DAY): string {
  const rows = Array.from({ length: from - to + 1 }, (_, index) => from - index).flatMap((ago) =>
    [BLOCKED, HEALTHY].flatMap((callerId) =>
      Array.from({ length: callsADay }, (_, call) => {
        const isBlocked = callerId === BLOCKED && ago === BLOCKED_AGO && call % 2 === 0;
        const end = isBlocked
          ? "0,603,Network Blocked"
          : call % 5 === 0
            ? "0,480,Temporarily Unavailable"
            : "60000,200,OK";
        const time = `${dayAgo(ago)}T00:${String(call % 60).padStart(2, "0")}:${String(Math.floor(call / 60)).padStart(2, "0")}Z`;
        return `${callerId}-${ago}-${call},${callerId},+1415555${1_000 + ago * 300 + call},${time},${end}`;
      }),
    ),
  );
  return ["callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase", ...rows].join("\n");
}

test("from the mail about an alert to what is done about it, and the proof that it helped", async ({ page }) => {
  test.setTimeout(180_000);
  const { slug, owner } = await foundOrganization(sharedProduct(), "Mailed");
  const importCalls = async (csv: string) => {
    const words = ["import", "-", "--org", slug, "--wait", "--json"];
    expect((await cli(sharedProduct().dataDir, words, csv)).code).toBe(0);
  };

  const mail = await test.step("the mail says what changed, for which number, and where to act", async () => {
    await importCalls(fileOfDays(20, BLOCKED_AGO));
    const told = await firstMailTo(owner.email);
    expect(told.subject).toContain("+1 312 555 0103: network blocks");
    expect(told.subject).toMatch(/→ \d.*% \(n = \d+\) since/);
    expect(told.text).toMatch(/block/i);
    return told;
  });

  await test.step("its link leads to the alert, which is acknowledged there", async () => {
    await signIn(page, owner);
    await page.goto(/https?:\/\/\S+\/alerts\/[\w-]+/.exec(mail.text)?.[0] ?? "");
    const todo = page.locator("section").filter({ hasText: "What to do about it" });
    await expect(todo).toContainText("Most likely cause: An analytics provider");
    await expect(todo.getByRole("link", { name: "Ask for redress" })).toHaveAttribute(
      "href",
      /^\/redress\/new\?callerId=/,
    );
    await page.getByRole("button", { name: "Acknowledge" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Acknowledged", { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Acknowledge" })).toHaveCount(0);
    const left = page.locator("section").filter({ hasText: "Assign, snooze or resolve" });
    await expect(left, "its button is gone; focus stays where it was").toBeFocused();
    await expectFitForPaper(page, "the alert");
  });

  await test.step("what was done too soon is taken back, and focus stays where somebody works", async () => {
    await page.getByRole("button", { name: "Reopen" }).click();
    await expect(page.getByRole("button", { name: "Acknowledge" })).toBeVisible();
    await page.getByRole("button", { name: "Snooze for a day" }).click();
    await expect(page.getByText("Snoozed for a day")).toBeVisible();
    await page.getByRole("button", { name: "Reopen" }).click();
    const comment = page.getByLabel("Add a comment");
    await comment.fill("The carrier looks into it");
    await page.getByRole("button", { name: "Comment" }).click();
    await expect(page.getByText("The carrier looks into it")).toBeVisible();
    await expect(comment).toBeFocused();
    const dealing = page.getByLabel("Who deals with it");
    await dealing.focus();
    await dealing.selectOption({ label: owner.email });
    await expect(page.getByText("Handed over")).toBeVisible();
    await expect(dealing).toBeFocused();
    await page.getByRole("button", { name: "Acknowledge" }).click();
    await expect(page.getByText("Acknowledged", { exact: true }).first()).toBeVisible();
  });

  await test.step("it leads to a redress case, whose request was sent yesterday", async () => {
    await page.getByRole("link", { name: "Ask for redress" }).click();
    await page.getByRole("button", { name: /^Open a case:/ }).click();
    await page.getByRole("button", { name: "Mark as sent" }).click();
    const dialog = page.getByRole("dialog").filter({ has: page.getByLabel("When") });
    expect(await dialog.getByLabel("When").inputValue(), "it begins with now").toContain(dayAgo(0));
    await dialog.getByLabel("When").fill(`${dayAgo(1)}T09:30`);
    await dialog.getByRole("button", { name: "Mark as sent" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/^Sent by web form on .* 09:30, noted by/)).toBeVisible();
  });

  await test.step("the number's page has the advice, and there it is marked as done", async () => {
    await page.goto("/advice");
    await expectFitForPaper(page, "advice");
    await seen(page, `/caller-ids/${encodeURIComponent(BLOCKED)}`, ADVICE);
    await expectFitForPaper(page, "the number");
    await page.getByRole("button", { name: `Mark as done: ${ADVICE}` }).click();
    const dialog = page.getByRole("dialog").filter({ has: page.getByLabel("Done on") });
    await dialog.getByLabel("Done on").fill(dayAgo(ACTED_AGO));
    await dialog.getByRole("button", { name: "Mark as done" }).click();
    await expect(dialog).toBeHidden();
    await seen(page, "/advice?view=done", /It needs [\d,]+ more calls\./);
  });

  await test.step("the calls of the days after it say that it helped", async () => {
    await importCalls(fileOfDays(0, 0, 1_200));
    await seen(page, `/caller-ids/${encodeURIComponent(BLOCKED)}`, "Helped");
  });
});
