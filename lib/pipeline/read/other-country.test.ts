import { expect, it } from "vitest";
import type { ImportWork } from "@/lib/intake/import/import-work.store";
import { recognisePart } from "@/lib/pipeline/read/recognise-part";
import { ANY_PLACE } from "@/lib/testing/recognised-table";

const work: ImportWork = {
  ...ANY_PLACE,
  id: "i",
  sourceId: "s",
  filename: "a.csv",
  status: "queued",
  checkpoint: { part: 0, offset: 0, line: 1, refusals: 0, leftOut: [], leftOutMore: 0, signalCounts: {} },
  isCancelled: false,
  firstCallAt: null,
  lastCallAt: null,
  rejected: 0,
};

function problemOf(name: string, calls: readonly (readonly [string, string])[], place: Partial<ImportWork> = {}) {
  const rows = [
    ["Start Time", "Caller ID", "Called Number", name],
    ...calls.map(([code, number], at) => [`2026-10-13 10:0${at}:00`, "+13125550101", number, code]),
  ];
  const read = recognisePart(
    {
      kind: "rows",
      content: "delimited",
      encoding: "utf-8",
      dialect: { delimiter: ",", quote: '"', escape: "doubled", width: null },
      rows,
      lines: rows.map((_, at) => at + 1),
      broken: [],
      complete: true,
    },
    { ...work, ...place },
    new Map(),
  );
  return read.ok ? "read" : read.refusal.message;
}

it.each(["phone_code", "Country Code", "Dialing Code", "Customer Country Code"])(
  "asks where the code under %s is not that of the country of the number",
  (name) => {
    expect(problemOf(name, [["44", "2079460141"]])).toContain(`By the "44" in the column "${name}"`);
    expect(problemOf(name, [["+1", "2125550141"]])).toBe("read");
    expect(problemOf(name, [["44", "+442079460141"]])).toBe("read");
  },
);

it("asks nobody where the country is told, a code is wrong now and then, or the column holds something else", () => {
  const options = { ...ANY_PLACE.options, country: "GB" };
  expect(problemOf("phone_code", [["44", "2079460141"]], { options })).toBe("read");
  const many = [1, 2, 3, 4, 5].map((end) => ["1", `212555014${end}`] as const);
  expect(problemOf("phone_code", [...many, ["44", "2125550149"]])).toBe("read");
  expect(problemOf("country_code", [["GB", "2125550141"]])).toBe("read");
  expect(problemOf("area_code", [["44", "2125550141"]])).toBe("read");
});

it("asks where called numbers are none of the country, but could be ones of North America that are dialled without a 1", () => {
  const calls = ["4155550161", "2125550162", "(312) 555-0163"].map((to) => ["x", to] as const);
  const by = (country: string, numbers = calls) =>
    problemOf("Note", numbers, { options: { ...work.options, country } });
  for (const country of ["GB", "PH"]) expect(by(country)).toContain("could be numbers of North America");
  for (const country of ["US", "CA"]) expect(by(country)).toBe("read");
  expect(by("GB", calls.slice(0, 1))).toBe("read");
  expect(
    by("GB", [
      ["x", "2079460161"],
      ["x", "2079460162"],
      ["x", "7700900163"],
    ]),
  ).toBe("read");
  expect(
    by("GB", [
      ["x", "+14155550161"],
      ["x", "12125550162"],
      ["x", "0014155550163"],
    ]),
  ).toBe("read");
});
