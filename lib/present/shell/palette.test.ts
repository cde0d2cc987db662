import { describe, expect, it } from "vitest";
import { GROUP_KEYS } from "@/lib/ledger/report/group-source";
import { readCallerIdFilter } from "@/lib/present/caller-id/caller-id-filter";
import { callFilterQuery, readCallFilter } from "@/lib/present/calls/call-filter";
import { groupKeyIn } from "@/lib/present/calls/calls-page";
import { matchEntries, PALETTE_VIEWS } from "@/lib/present/shell/palette";

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
  const { by, ...filter } = url;
  if (pathname === "/calls") {
    expect(callFilterQuery(readCallFilter(filter))).toMatchObject(filter);
    expect(groupKeyIn(by, GROUP_KEYS)).toBe(by ?? null);
  }
  if (pathname === "/caller-ids") expect(readCallerIdFilter(url)).toMatchObject(url);
});
