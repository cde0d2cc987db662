import { expect, test } from "@playwright/test";
import { signIn } from "@/e2e/sign-in";
import { signUpByApi } from "@/e2e/sign-up";

const OWNER = { email: "owner@uploads.example", password: "correct horse battery", organizationName: "Uploads" };

/** A list of calls of an unknown layout. */
function file(n: number) {
  const rows = Array.from({ length: 5 }, (_, at) => `312 555 0100;212 555 ${1_000 + at};13.${n}.2026 10:0${at}:00;608`);
  return {
    name: `month-${n}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(["Wer;Wen;Wann;Was", ...rows].join("\n")),
  };
}

test("files arrive though somebody looks at another page, and one answer is enough for all of one layout", async ({
  page,
}) => {
  await signUpByApi(page, OWNER);
  await signIn(page, OWNER);
  const onTheirWay = page.getByRole("list", { name: "Files on their way" });
  const rows = onTheirWay.getByRole("listitem");

  await test.step("five files are chosen, and another page is looked at while they are sent", async () => {
    await page.goto("/imports", { waitUntil: "networkidle" });
    await page.route("**/api/v1/imports?*filename=*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await page.locator("input[type=file]").setInputFiles([1, 2, 3, 4, 5].map(file));
    await page.getByRole("link", { name: "Sources", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sources" })).toBeVisible();
    await page.getByRole("link", { name: "Imports", exact: true }).click();
    await expect(rows).toHaveCount(5);
    await expect(rows.getByText("Columns to confirm")).toHaveCount(5);
  });

  await test.step("the columns of one are confirmed, and all are read", async () => {
    await rows.getByRole("link", { name: "Confirm the columns" }).first().click();
    await page.getByRole("button", { name: "Import with these columns" }).click();
    await expect(page.getByText("5 read = 5 imported")).toBeVisible();
    await page.getByRole("link", { name: "Imports", exact: true }).click();
    await expect(rows.getByText("5 calls imported")).toHaveCount(5);
  });
});
