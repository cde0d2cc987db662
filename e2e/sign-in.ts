import { expect, type Page } from "@playwright/test";

/** Signs somebody in as a person does, and waits for the overview. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: /^sign in$/i }).click();
  await expect(page).toHaveURL(/\/$/);
}

/** Drops files on the page of imports, as a mouse does. */
export async function dropFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  // Before the page's program runs, nobody would catch them.
  await page.waitForLoadState("networkidle");
  const dataTransfer = await page.evaluateHandle((named) => {
    const dropped = new DataTransfer();
    for (const [name, text] of Object.entries(named)) dropped.items.add(new File([text], name));
    return dropped;
  }, files);
  await page.getByRole("region", { name: "Upload files" }).dispatchEvent("drop", { dataTransfer });
}
