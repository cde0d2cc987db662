import { expect, test } from "@playwright/test";
import { dropFiles, signIn } from "@/e2e/sign-in";
import { signUpByApi } from "@/e2e/sign-up";

const OWNER = { email: "owner@twice.example", password: "correct horse battery", organizationName: "Twice" };
const HEADER = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user";
const CALL = "1,INVITE,f1,t1,c1@sbc,200,OK,2026-11-03 10:00:00,+13125550100,+12125551000";
/** The end of a call that another file holds: nothing of it is an attempt. */
const END = "2,BYE,f2,t2,c2@sbc,200,OK,2026-11-03 10:01:00,+13125550100,+12125551000";

test("an import that was undone in another tab says so where it is undone again", async ({ page, context }) => {
  await signUpByApi(page, OWNER);
  await signIn(page, OWNER);
  await page.goto("/imports");
  await dropFiles(page, { "acc.csv": `${HEADER}\n${CALL}\n` });
  await expect(page.getByText("1 call imported")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "See the result" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "acc.csv" })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url(), { waitUntil: "networkidle" });
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: "Undo this import" }).click();
    await tab.getByRole("alertdialog").getByRole("button", { name: "Undo this import" }).click();
    if (tab === page) await expect(tab.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
  }
  await expect(other.getByText("This import is gone")).toBeVisible();
  await expect(other.getByRole("button", { name: "Undo this import" })).toHaveCount(0);
});

test("a file without a call made says beside its name what became of its records", async ({ page }) => {
  await signIn(page, OWNER);
  await page.goto("/imports");
  await dropFiles(page, { "ends.csv": `${HEADER}\n${END}\n` });
  await expect(page.getByText("0 calls imported, 1 skipped")).toBeVisible({ timeout: 30_000 });
});
