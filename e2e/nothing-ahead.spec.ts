import { expect, test } from "@playwright/test";
import { signIn } from "@/e2e/sign-in";
import { signUpByApi } from "@/e2e/sign-up";

const OWNER = { email: "owner@ahead.example", password: "correct horse battery", organizationName: "Ahead" };

test("no page asks for others before somebody goes there: each is made for its visit", async ({ page }) => {
  await signUpByApi(page, OWNER);
  await signIn(page, OWNER);
  const ahead: string[] = [];
  page.on("request", (request) => {
    if (request.headers()["next-router-prefetch"] !== undefined) ahead.push(new URL(request.url()).pathname);
  });
  for (const path of ["/", "/redress", "/advice", "/settings"]) await page.goto(path, { waitUntil: "networkidle" });
  expect(ahead).toEqual([]);
});
