import { expect, test } from "@playwright/test";
import { foundOrganization, sharedProduct } from "@/e2e/customer";
import { firstMailTo } from "@/e2e/mailbox";
import { signIn } from "@/e2e/sign-in";

const ADMIN = { email: "admin@asks-first.example", password: "correct horse battery" };

test("what cannot be undone asks first, and what failed does not look done", async ({ page, browser }) => {
  const { owner } = await foundOrganization(sharedProduct(), "Asks first");
  const question = page.getByRole("alertdialog");
  await signIn(page, owner);

  await test.step("a number is forgotten only once that was meant, and stays in its field until then", async () => {
    await page.goto("/settings/privacy");
    const field = page.getByLabel("Dialled number");
    await field.fill("+14155550123");
    await page.getByRole("button", { name: "Forget", exact: true }).click();
    await expect(question).toContainText("Forget +14155550123?");
    await expect(question).toContainText("This cannot be undone.");
    await question.getByRole("button", { name: "Cancel" }).click();
    await expect(field).toHaveValue("+14155550123");
    await page.getByRole("button", { name: "Forget", exact: true }).click();
    await question.getByRole("button", { name: "Forget it" }).click();
    await expect(page.getByText("No stored call leads to this number.")).toBeVisible();
    await expect(field).toHaveValue("");
  });

  await test.step("an administrator's own role is not lost to an arrow key", async () => {
    await page.goto("/settings/members");
    await page.getByLabel("E-mail address").fill(ADMIN.email);
    await page.getByLabel("Role", { exact: true }).selectOption("admin");
    await page.getByRole("button", { name: "Invite" }).click();
    const { text } = await firstMailTo(ADMIN.email);
    const own = await (await browser.newContext()).newPage();
    await own.goto(/https?:\/\/\S+\/invitation\S+/.exec(text)?.[0] ?? "");
    await own.getByLabel("New password").fill(ADMIN.password);
    await own.getByRole("button", { name: "Join" }).click();
    await expect(own).toHaveURL(/\/$/);
    await own.goto("/settings/members");
    const role = own.getByLabel(`Role of ${ADMIN.email}`, { exact: true });
    await role.selectOption("viewer");
    await expect(own.getByRole("alertdialog")).toContainText("Only the owner or another admin can undo this.");
    await own.getByRole("button", { name: "Cancel" }).click();
    await expect(role).toHaveValue("admin");
    await own.context().close();
  });

  await test.step("everybody is told that the organisation is being deleted, until it is kept", async () => {
    await page.goto("/settings/privacy");
    await page.getByLabel("Type its name: Asks first").fill("Asks first");
    await page.getByLabel("I do not want an export").check();
    await page.getByRole("button", { name: "Delete the organisation" }).click();
    await expect(page.getByRole("button", { name: "Keep the organisation" })).toBeVisible();
    await page.goto("/alerts");
    await expect(page.getByText("This organisation is being deleted.")).toBeVisible();
    await page.getByRole("link", { name: "Keep it" }).click();
    await page.getByRole("button", { name: "Keep the organisation" }).click();
    await expect(page.getByText("This organisation is being deleted.")).toBeHidden();
  });

  await test.step("where the server cannot be reached, nobody is led to believe that they are signed out", async () => {
    await page.goto("/settings/account");
    await page.route("**/api/v1/me/sessions", (route) => route.abort());
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(page.getByText("That did not work")).toBeVisible();
    await expect(page).toHaveURL(/\/settings\/account$/);
  });
});
