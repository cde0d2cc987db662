import { expect, it } from "vitest";
import { signInPathOf } from "@/lib/web/asked-page";

const LONG = "x".repeat(3_000);

it.each([
  [null, "/sign-in"],
  ["/", "/sign-in"],
  ["/calls?outcome=busy", "/sign-in?callbackUrl=%2Fcalls%3Foutcome%3Dbusy"],
  [`/calls?q=${LONG}`, "/sign-in?callbackUrl=%2Fcalls"],
  [`/caller-ids/${LONG}`, "/sign-in"],
])("from %.40s leads to %s", (page, path) => {
  expect(signInPathOf(page)).toBe(path);
});
