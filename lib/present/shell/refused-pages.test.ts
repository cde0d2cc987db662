import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ACTIONS, type Action, can } from "@/lib/account/member/permission";
import { refusedPages } from "@/lib/present/shell/refused-pages";

const APP = path.join(import.meta.dirname, "../../../app/(signed-in)");
const pages = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .map((file) => ({ url: `/${path.dirname(file)}`, source: readFileSync(path.join(APP, file), "utf8") }));
const refused = (role: Parameters<typeof refusedPages>[0]["role"], isGuest = false) =>
  refusedPages({ role, isGuest }).map((one) => one.path);

describe("pages that are not for everybody", () => {
  it.each(["viewer", "analyst", "admin", "owner"] as const)("are those that ask for more than %s has", (role) => {
    const asked = (source: string): Action =>
      ACTIONS.find((action) => source.includes(`requirePage("${action}")`)) ?? "reputation:read";
    const closed = pages.filter(({ source }) => !can(role, asked(source))).map(({ url }) => url);
    expect(closed.filter((url) => !refused(role).some((begin) => url.startsWith(begin)))).toEqual([]);
    expect(refused(role).filter((begin) => !closed.some((url) => url.startsWith(begin)))).toEqual([]);
  });

  it("are, for the guest of the demo, also those of an account", () => {
    const own = pages.filter(({ source }) => source.includes("requireOwnPage(")).map(({ url }) => url);
    expect(own.toSorted()).toEqual(
      refused("viewer", true)
        .filter((one) => !refused("viewer").includes(one))
        .toSorted(),
    );
  });

  it("say for whom they are, and who it is that looks", () => {
    const reasons = [
      ...refusedPages({ role: "viewer", isGuest: true }),
      ...refusedPages({ role: "analyst", isGuest: false }),
    ];
    expect(reasons.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        "This page is for analysts and administrators of an organisation. You look at the demo as its guest.",
        "This page is for people with an account. You look at the demo as its guest.",
        "This page is for administrators of an organisation. You are an analyst here.",
      ]),
    );
  });
});
