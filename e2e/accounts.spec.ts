import { type Browser, expect, test } from "@playwright/test";
import { TOTP } from "otpauth";
import { expectAccessible } from "@/e2e/accessible";
import { foundOrganization, sharedProduct } from "@/e2e/customer";
import { firstMailTo } from "@/e2e/mailbox";
import { signIn } from "@/e2e/sign-in";

const NEW_PASSWORD = "quite another long password";
const linkIn = (text: string) => /https?:\/\/\S+#secret=[\w-]+/.exec(text)?.[0] ?? "";

/** A browser of somebody else. */
async function otherPage(browser: Browser) {
  return (await browser.newContext()).newPage();
}

test("a forgotten password is replaced by the link of a mail, and every sign-in ends", async ({ page, browser }) => {
  const { owner } = await foundOrganization(sharedProduct(), "Forgetful clinic");
  await signIn(page, owner);
  const other = await otherPage(browser);
  await other.goto("/sign-in");
  await other.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(other.getByRole("heading", { name: "Set a new password" })).toBeVisible();
  await other.getByLabel("E-mail address").fill(owner.email);
  await other.getByRole("button", { name: "Send the link" }).click();
  await expect(other.getByText("Check your e-mail")).toBeVisible();
  await other.goto(linkIn((await firstMailTo(owner.email)).text));
  await other.getByLabel("New password").fill("password1");
  await other.getByRole("button", { name: "Set password" }).click();
  await expect(other.getByText("attackers try")).toBeVisible();
  await other.getByLabel("New password").fill(NEW_PASSWORD);
  await other.getByRole("button", { name: "Set password" }).click();
  await expect(other.getByText("Your password is set")).toBeVisible();
  await page.goto("/calls");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(other, { email: owner.email, password: NEW_PASSWORD });
});

test("somebody who is invited by mail joins with a password of their own, and is taken out again", async ({
  page,
  browser,
}) => {
  const { owner } = await foundOrganization(sharedProduct(), "Inviting clinic");
  await signIn(page, owner);
  await page.goto("/settings/members");
  await page.getByLabel("E-mail address").fill("nia@people.example");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText("An invitation is on its way")).toBeVisible();
  const nia = await otherPage(browser);
  await nia.goto(linkIn((await firstMailTo("nia@people.example")).text));
  await expect(nia.getByRole("heading", { name: "Join Inviting clinic" })).toBeVisible();
  await nia.getByLabel("New password").fill(NEW_PASSWORD);
  await nia.getByRole("button", { name: "Join" }).click();
  await expect(nia).toHaveURL(/\/$/);
  await page.reload();
  await page
    .getByRole("row", { name: /nia@people/ })
    .getByRole("button", { name: "Take out" })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take out" }).click();
  // As long as the question is open, what lies behind it has no role.
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await expect(page.getByRole("row", { name: /nia@people/ })).toHaveCount(0);
  expect((await nia.request.get("/api/v1/members")).status()).toBe(403);
});

test("somebody who belongs to no organisation any more is told so, and begins one of their own", async ({
  page,
  browser,
}) => {
  const { owner } = await foundOrganization(sharedProduct(), "Parting clinic");
  await signIn(page, owner);
  const email = "oda@people.example";
  await page.goto("/settings/members");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
  const invitation = linkIn((await firstMailTo(email)).text);
  await page.goto(invitation);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Join Parting clinic" })).toBeVisible();
  await page.getByLabel("New password").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/settings/members");
  await page.getByRole("button", { name: "Leave the organisation" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Leave" }).click();
  await expect(page.getByRole("heading", { name: "You belong to no organisation" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/settings/members");
  await expect(page).toHaveURL(/\/welcome$/);
  await page.getByLabel("Organisation").fill("Oda's own");
  await page.getByRole("button", { name: "Start an organisation" }).click();
  await expect(page).toHaveURL(/\/imports$/);
  await page.goto("/welcome");
  await expect(page).toHaveURL(/\/$/);
  const nobody = await otherPage(browser);
  await nobody.goto("/welcome");
  await expect(nobody).toHaveURL(/\/sign-in$/);
});

test("with the keyboard alone, forms that were refused or ask for more keep one's place", async ({ page }) => {
  const { owner } = await foundOrganization(sharedProduct(), "Keyboard clinic");
  await signIn(page, owner);
  await page.goto("/settings/account");
  const factor = page.locator("section", { has: page.getByRole("heading", { name: "Second factor" }) });
  await factor.getByLabel("Your password now").fill("not the password");
  await page.keyboard.press("Enter");
  await expect(factor.getByText("is wrong")).toBeVisible();
  await expect(factor.getByLabel("Your password now")).toBeFocused();
  await page.keyboard.press("Tab");
  const refused = page.waitForResponse((answer) => answer.url().endsWith("/me/second-factor"));
  await page.keyboard.press("Space");
  await refused;
  const setUp = factor.getByRole("button", { name: "Set up" });
  await expect(setUp).toBeFocused();
  // While the button is at work it takes no press.
  await expect(setUp).toBeEnabled();
  await factor.getByLabel("Your password now").fill(owner.password);
  await setUp.press("Enter");
  const first = factor.getByLabel("First code");
  await expect(first).toBeFocused();
  const totp = new TOTP({ secret: await factor.locator("code").innerText() });
  await page.keyboard.type(totp.generate());
  await page.keyboard.press("Enter");
  await expect(factor.getByText("10 recovery codes are left.")).toBeVisible();
  const codes = await factor.getByRole("listitem").allInnerTexts();
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Code")).toBeFocused();
  await page.keyboard.type(codes[0] ?? "");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/settings/privacy");
  await page.getByLabel("Calls, in days").fill("30");
  const show = page.getByRole("button", { name: "Show what would go" });
  await show.press("Enter");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(show).toBeFocused();
});

test("each page has a policy with a nonce of its own, and answers of the API may load nothing", async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()["content-security-policy"] ?? "";
  const [first, second] = [await policy("/sign-in"), await policy("/sign-in")];
  expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'/);
  expect(first).not.toBe(second);
  expect(first).toContain("frame-ancestors 'none'");
  expect(await policy("/api/v1/health/live")).toContain("default-src 'none'");
  const headers = (await request.get("/sign-in")).headers();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["permissions-policy"]).toContain("camera=()");
});
