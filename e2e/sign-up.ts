import { expect, type Page } from "@playwright/test";
import { firstMailTo } from "@/e2e/mailbox";

/** Somebody new, and what their organisation is called. */
export interface NewOwner {
  readonly email: string;
  readonly password: string;
  readonly organizationName: string;
}

/** Signs up as a person does: the address first, then what the link of the mail asks for. Ends on the page of imports. */
export async function signUp(page: Page, owner: NewOwner): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(`We sent an e-mail to ${owner.email}`)).toBeVisible();
  await page.goto(`/sign-up#secret=${await mailedSecret(owner.email)}`);
  await create(page, owner);
}

/** Signs up as the very first person of a product, whom its front door asks for all at once. */
export async function signUpFirst(page: Page, owner: NewOwner): Promise<void> {
  await page.goto("/");
  await page.getByLabel("E-mail address").fill(owner.email);
  await create(page, owner);
}

async function create(page: Page, { password, organizationName }: NewOwner): Promise<void> {
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("Organisation").fill(organizationName);
  // The browser's zone lets the product expect its country.
  await expect(page.getByLabel("Country")).toHaveValue("NP");
  await page.getByLabel("Time zone").selectOption("UTC");
  await page.getByLabel("Country").selectOption("US");
  await page.getByRole("button", { name: /create/i }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Imports" })).toBeVisible();
}

/** What `signUp` does without a page, for tests of something else. */
export async function signUpByApi({ request }: Pick<Page, "request">, owner: NewOwner): Promise<void> {
  const asked = await request.post("/api/v1/sign-up-links", { data: { email: owner.email } });
  expect(asked.status()).toBe(202);
  const data = { ...owner, secret: await mailedSecret(owner.email) };
  expect((await request.post("/api/v1/sign-up", { data })).status()).toBe(201);
}

async function mailedSecret(email: string): Promise<string> {
  const { text } = await firstMailTo(email, /^Create your/);
  return /#secret=([\w-]+)/.exec(text)?.[1] ?? "";
}
