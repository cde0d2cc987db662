import { expect, type Page } from "@playwright/test";
import { firstMailTo } from "@/e2e/mailbox";

/** Somebody new, and what their organisation is called. */
export interface NewOwner {
  readonly email: string;
  readonly password: string;
  readonly organizationName: string;
}

/**
 * Signs up as a person does: the address first, then what the link of the letter asks for; the very first person of a
 * product is asked for all at once. Ends on the page of imports.
 */
export async function signUp(page: Page, { email, password, organizationName }: NewOwner): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("E-mail address").fill(email);
  const ask = page.getByRole("button", { name: "Send the link" });
  if (await ask.isVisible()) {
    await ask.click();
    await expect(page.getByText(`A letter to ${email} is on its way`)).toBeVisible();
    await page.goto(`/sign-up#secret=${await mailedSecret(email)}`);
  }
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("Organisation").fill(organizationName);
  await page.getByLabel("Time zone").selectOption("UTC");
  await page.getByRole("button", { name: /create/i }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
}

/** The same without a page, for tests of something else. */
export async function signUpByApi({ request }: Pick<Page, "request">, owner: NewOwner): Promise<void> {
  const asked = await request.post("/api/v1/sign-up-letters", { data: { email: owner.email } });
  const isFirst = asked.status() === 403;
  if (!isFirst) expect(asked.status()).toBe(202);
  const data = isFirst ? owner : { ...owner, secret: await mailedSecret(owner.email) };
  expect((await request.post("/api/v1/sign-up", { data })).status()).toBe(201);
}

async function mailedSecret(email: string): Promise<string> {
  const { text } = await firstMailTo(email, /^Create your/);
  return /#secret=([\w-]+)/.exec(text)?.[1] ?? "";
}
