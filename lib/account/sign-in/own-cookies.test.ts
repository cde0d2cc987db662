import { expect, it } from "vitest";
import { ownCookies } from "@/lib/account/sign-in/next-auth.gateway";

it("cookies of the sign-in are of this host alone over TLS, for no script, and for no other site's requests", () => {
  for (const [isTls, prefix] of [
    [true, /^__Host-next-auth\./],
    [false, /^next-auth\./],
  ] as const)
    for (const cookie of Object.values(ownCookies(isTls))) {
      expect(cookie.name).toMatch(prefix);
      expect(cookie.options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: isTls });
      expect(cookie.options).not.toHaveProperty("domain");
    }
});
