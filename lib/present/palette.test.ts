import { describe, expect, it } from "vitest";
import { readCallFilter } from "@/lib/present/call-filter";
import { readCallerIdFilter } from "@/lib/present/caller-id-filter";
import { matchEntries, PALETTE_VIEWS } from "@/lib/present/palette";

const ENTRIES = [
  { label: "Overview", note: "", href: "/" },
  { label: "Most blocked caller IDs", note: "Caller IDs", href: "/b" },
  { label: "Caller IDs", note: "", href: "/c" },
];

describe("what was typed", () => {
  it.each([
    ["", ["/", "/b", "/c"]],
    ["  ", ["/", "/b", "/c"]],
    ["cal", ["/c", "/b"]],
    ["blo cal", ["/b"]],
    ["IDS", ["/b", "/c"]],
    ["view", []],
    ["over", ["/"]],
  ])("%j finds %j", (typed, hrefs) => {
    expect(matchEntries(ENTRIES, typed).map(({ href }) => href)).toEqual(hrefs);
  });
});

it.each(PALETTE_VIEWS)("$label leads to a view that its page understands", ({ href }) => {
  const { pathname, searchParams } = new URL(href, "http://localhost");
  const url = Object.fromEntries(searchParams);
  if (pathname === "/calls") expect(readCallFilter(url).outcome.join(",")).toBe(url.outcome);
  if (pathname === "/caller-ids") expect(readCallerIdFilter(url)).toMatchObject(url);
});
