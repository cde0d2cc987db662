import { expect, test } from "@playwright/test";
import { foundCustomer, sharedProduct } from "@/e2e/customer";
import { firstMailTo } from "@/e2e/mailbox";
import { signIn } from "@/e2e/sign-in";

test("whoever switches to another organisation sees nothing of the one before", async ({ page, browser }) => {
  const client = await foundCustomer(sharedProduct(), "Client of two");
  const agency = await foundCustomer(sharedProduct(), "Agency of two");
  const host = await (await browser.newContext()).newPage();
  await signIn(host, client.owner);
  const headers = { origin: sharedProduct().url };
  const data = { email: agency.owner.email, role: "admin" };
  expect((await host.request.post("/api/v1/invitations", { headers, data })).status()).toBe(201);
  const { text } = await firstMailTo(agency.owner.email);
  await signIn(page, agency.owner);
  const secret = /#secret=([\w-]+)/.exec(text)?.[1];
  const accepted = await page.request.post("/api/v1/invitations/acceptance", { headers, data: { secret } });
  expect(accepted.status()).toBe(200);

  await test.step("the client's imports are looked at", async () => {
    await page.goto("/imports", { waitUntil: "networkidle" });
    const file = { name: "notes-of-the-client.txt", mimeType: "text/csv", buffer: Buffer.from("a;b;c\n1;2;3\n") };
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByRole("table").getByText("notes-of-the-client.txt")).toBeVisible();
    // What has just been read is fresh, and is not asked for again so soon.
    await page.reload({ waitUntil: "networkidle" });
  });

  await test.step("and are not the agency's", async () => {
    await page.getByRole("button", { name: /Client of two/ }).click();
    await page.getByRole("menuitemradio", { name: "Agency of two" }).click();
    await expect(page.getByText("No calls yet")).toBeVisible();
    await page.getByRole("link", { name: "Imports", exact: true }).click();
    await expect(page.getByText("Nothing imported yet")).toBeVisible();
    await expect(page.getByText("notes-of-the-client.txt")).toHaveCount(0);
  });

  await test.step("another tab is asked which one it goes on with, and its page stays with the one that it shows", async () => {
    const other = await page.context().newPage();
    await other.goto("/imports", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: /Agency of two/ }).click();
    await page.getByRole("menuitemradio", { name: "Client of two" }).click();
    const question = other.getByRole("alertdialog", { name: "You opened Client of two in another tab" });
    await expect(question).toBeVisible();
    await other.reload({ waitUntil: "networkidle" });
    await expect(other.getByText("notes-of-the-client.txt")).toBeVisible();
    await page.getByRole("button", { name: /Client of two/ }).click();
    await page.getByRole("menuitemradio", { name: "Agency of two" }).click();
    await other.getByRole("button", { name: "Go on with Client of two" }).click();
    await expect(page.getByRole("alertdialog", { name: "You opened Client of two in another tab" })).toBeVisible();
    await page.getByRole("button", { name: "Show Client of two" }).click();
    await expect(page.getByRole("button", { name: /Client of two/ })).toBeVisible();
  });
});
