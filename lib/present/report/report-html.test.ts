import { describe, expect, it } from "vitest";
import { monthlyReport } from "@/lib/present/report/monthly-report";
import { paperOf, reportHtml } from "@/lib/present/report/report-html";
import { reportFacts } from "@/lib/testing/report-facts";

const EVIL = `</style><script>alert(1)</script>"; } @import url(http://evil.example) "`;
const html = (organizationName = "Clinic") =>
  reportHtml(
    monthlyReport(reportFacts({ organizationName }), { isShared: false, hasMasks: false }),
    "a4",
    "Made today",
  );

describe("reportHtml", () => {
  it("holds every table, on the paper that was asked for", () => {
    expect(html()).toContain("size: A4");
    for (const title of ["Rates", "Outcomes", "Blocks by carrier", "Caller IDs harmed and recovered", "March 2026"])
      expect(html()).toContain(title);
    expect(html()).toContain("No alert was raised from the calls of this month.");
  });

  it("lets nothing of a name become markup or style", () => {
    const page = html(EVIL);
    expect(page).not.toContain("<script");
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? "";
    expect(style).not.toMatch(/@import|url\(http:|evil\.example\) "/);
  });

  it("asks for nothing beside itself", () => {
    expect(html()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html()).not.toMatch(/src=|href=|url\(/);
  });
});

it.each([
  ["US", "letter"],
  ["ca", "letter"],
  ["DE", "a4"],
  ["", "a4"],
])("%s prints on %s", (country, paper) => {
  expect(paperOf(country)).toBe(paper);
});
