import { expect, it } from "vitest";
import type { ImportWork } from "@/lib/intake/import/import-work.store";
import type { UploadSample } from "@/lib/intake/upload/upload-part";
import { recognisePart } from "@/lib/pipeline/read/recognise-part";

const work: ImportWork = {
  id: "i",
  sourceId: "s",
  filename: "a.csv",
  status: "queued",
  options: { format: null, timeZone: null, country: null, review: false },
  organizationTimeZone: "America/Chicago",
  organizationCountry: "US",
  checkpoint: { part: 0, offset: 0, line: 1, refusals: 0, leftOut: [], leftOutMore: 0, signalCounts: {} },
  isCancelled: false,
  firstCallAt: null,
  lastCallAt: null,
  rejected: 0,
};

function recognise(column: string, words: readonly string[]) {
  const calls = words.map((word, at) => [`2026-10-13 10:0${at}:00`, "+13125550101", `+1212555010${at}`, "603", word]);
  const recognised = recognisePart(
    sampleOf([["Start Time", "Caller ID", "Called Number", "SIP Code", column], ...calls]),
    work,
    new Map(),
  );
  return recognised.ok ? "read" : `${recognised.refusal.code}: ${recognised.refusal.message}`;
}

function sampleOf(rows: readonly (readonly string[])[]): UploadSample {
  return {
    kind: "rows",
    content: "delimited",
    encoding: "utf-8",
    dialect: { delimiter: ",", quote: '"', escape: "doubled", width: null },
    rows,
    lines: rows.map((_, at) => at + 1),
    broken: [],
    complete: true,
  };
}

it.each([
  ["Call Type", ["Local", "Local", "Local", "Incoming"], "Local"],
  ["Call Type", ["International", "International", "International", "Inbound"], "International"],
  ["Direction", ["Inbound", "sideways", "sideways"], "sideways"],
  ["Direction", ["sideways", "sideways"], "sideways"],
  ["Call Direction", ["1", "2", "1", "2"], "1"],
  ["Richtung", ["0", "1", "1"], "0"],
  ["In/Out", ["0", "1", "1"], "0"],
  ["dir", ["2", "1", "1"], "2"],
  ["leg.Direction", ["true", "false"], "true"],
  ["Direction", ["ORIGINATING", "TERMINATING"], "ORIGINATING"],
  ["Call Type", ["Terminating", "Originating call"], "Terminating"],
])("asks where nobody knows of many calls under %j which way they went: %j", (column, words, unknown) => {
  expect(recognise(column, words)).toMatch(new RegExp(`^columns_to_confirm: .*"${unknown}" in the column "${column}"`));
});

it.each([
  ["Outgoing", ["0", "0", "0"], "0"],
  ["Outbound", ["0", "", "0"], "0"],
  ["is_outbound", ["0"], "0"],
  ["Inbound", ["1", "1"], "1"],
])("asks where %j holds nothing but a digit by which all calls came in: %j", (column, words, digit) => {
  expect(recognise(column, words)).toMatch(
    new RegExp(`^columns_to_confirm: .*By the "${digit}" in the column "${column}" all calls came in`),
  );
});

it.each([
  ["Outgoing", ["0", "1"]],
  ["Outgoing", ["1", "1"]],
  ["Outgoing", ["No", "No"]],
  ["Inbound", ["0", "0"]],
  ["Inbound", ["", ""]],
  ["Direction", ["Inbound", "Inbound"]],
  ["Call Type", ["Local", "Long Distance", "Toll Free"]],
  ["Call Type", ["ByotOut", "ByotIn"]],
  ["Inbound", ["No", "Yes"]],
  ["Direction", ["out", "out", "out", "out", "in", "sideways"]],
  ["Call Type", ["Manual", "Predictive", "Broadcast", "Manual"]],
  ["Call Type", ["Trade-In", "Trade-In"]],
  ["Call Type", ["Timed_out", "Check_in", "Walk In", "Follow Up"]],
  ["Lead Source", ["Inbound", "Inbound"]],
  ["Agent Title", ["Intern", "Intern", "Intern", "Manager"]],
  ["Incoming", ["0.05", "0", "0.1", "0"]],
])("asks nobody where %j is understood, or is of no direction: %j", (column, words) => {
  expect(recognise(column, words)).toBe("read");
});

it("asks where calls to numbers from which others come have a code of their own in a column that may be the direction", () => {
  const call = (at: number, from: string, to: string, type: string) => [
    `2026-10-13 10:0${at}:00`,
    from,
    to,
    "200",
    type,
  ];
  const ours = "+13125550101";
  const ask = (types: readonly string[], name = "Call Type") => {
    const rows = [
      ["Start Time", "Caller ID", "Called Number", "SIP Code", name],
      call(0, ours, "+12125550100", types[0] ?? ""),
      call(1, "+12125550177", ours, types[1] ?? ""),
      call(2, ours, "+12125550102", types[2] ?? ""),
    ];
    const recognised = recognisePart(sampleOf(rows), work, new Map());
    return recognised.ok ? "read" : recognised.refusal.message;
  };
  expect(ask(["1", "2", "1"])).toMatch(/"2" in the column "Call Type" says so/);
  expect(ask(["1", "1", "1"])).toMatch(/no column says which way/);
  expect(ask(["1", "2", "1"], "Queue Number")).toMatch(/no column says which way/);
  expect(ask(["Outbound", "Inbound", "Outbound"])).toBe("read");
});

it("asks where not one call made can be read, whatever was left out because it came in", () => {
  const rows = [
    ["Start Time", "Caller ID", "Called Number", "Direction"],
    ["2026-10-13 10:00:00", "+13125550101", "", "Outbound"],
    ["2026-10-13 10:01:00", "+12125550177", "+13125550101", "Inbound"],
  ];
  const recognised = recognisePart(sampleOf(rows), work, new Map());
  expect(recognised).toMatchObject({ ok: false, refusal: { code: "columns_to_confirm", needsMapping: true } });
});

it("asks where many calls go to numbers from which others come, and nothing says which way", () => {
  const ask = (back: number) => {
    const out = [0, 1, 2, 3].map((at) => [`2026-10-13 10:0${at}:00`, "+13125550101", `+1212555010${at}`, "200"]);
    const came = out.slice(0, back).map(([start = "", ours = "", theirs = ""]) => [start, theirs, ours, "200"]);
    const rows = [["Start Time", "Caller ID", "Called Number", "SIP Code"], ...out, ...came];
    const recognised = recognisePart(sampleOf(rows), work, new Map());
    return recognised.ok ? "read" : recognised.refusal.message;
  };
  expect(ask(0)).toBe("read");
  expect(ask(1)).toMatch(/no column says which way/);
  expect(ask(3)).toMatch(/no column says which way/);
});

it("asks where a column of another name tells of calls in both directions", () => {
  expect(recognise("Team", ["Inbound", "Outbound", "Inbound"])).toMatch(/^not_call_records: .*not sure enough/);
});

it.each([
  ["a letter", [["Dear all"], ["please find the calls attached."]]],
  ["a list of names", [["Name"], ["Ada"], ["Grace"]]],
  [
    "pairs",
    [
      ["key", "value"],
      ["a", "1"],
      ["b", "2"],
    ],
  ],
])("asks nobody which column of %s holds what: it has fewer than a call needs", (_, rows) => {
  const recognised = recognisePart(sampleOf(rows), work, new Map());
  expect(recognised).toMatchObject({ ok: false, refusal: { code: "not_call_records", needsMapping: false } });
});

it("asks about a table that is wide enough to hold calls", () => {
  const rows = [
    ["x", "y", "z"],
    ["1", "2", "3"],
  ];
  expect(recognisePart(sampleOf(rows), work, new Map())).toMatchObject({ ok: false, refusal: { needsMapping: true } });
});

const HEADER = ["Start Time", "Caller ID", "Called Number", "Duration"];
const [OURS, OTHERS, STRANGER] = ["+13125550101", "+13125550102", "+14155550199"];

function problemOf(parties: readonly (readonly [string, string, string?])[], header = HEADER): string {
  const calls = parties.map(([from, to, last = "9"], at) => [
    `2026-10-13 10:${String(at).padStart(2, "0")}:00`,
    from,
    to,
    last,
  ]);
  const recognised = recognisePart(sampleOf([header, ...calls]), work, new Map());
  return recognised.ok ? "read" : recognised.refusal.message;
}

it("asks about a call or two that came in where no column tells the direction", () => {
  const made = ["161", "162", "163"].map((end) => [OURS, `+14155550${end}`] as const);
  expect(problemOf([...made, [STRANGER, OURS]])).toContain("no column says which way calls went");
  expect(problemOf(made)).toBe("read");
  expect(problemOf([...made, [OTHERS, "+14155550164"], [OTHERS, OURS]])).toBe("read");
});

it.each([[["0161", "0162"]], [["***-0161", "xxxxxx0162"]], [["101"]]])(
  "asks where called numbers are cut: %j",
  (ends) => {
    expect(problemOf(ends.map((end) => [OURS, end]))).toMatch(/digits|dialled number|not sure enough/);
    expect(
      problemOf([
        ...ends.map((end) => [OURS, end] as const),
        [OURS, "+14155550161"],
        [OURS, "+14155550162"],
        [OURS, "+14155550163"],
        [OURS, "+14155550164"],
        [OURS, "+14155550165"],
      ]),
    ).toBe("read");
  },
);

it("takes the 9 for an outside line from called numbers, in North America alone", () => {
  const calls = ["914155550161", "912125550162"].map((to) => ["2026-10-13 10:00:00", OURS, to, "9"]);
  const recognised = recognisePart(sampleOf([HEADER, ...calls]), work, new Map());
  expect(recognised.ok && recognised.value.format.dialsNine).toBe("by_file");
});

it("gives numbers the plus that their file leaves out, where a country has national numbers that begin alike", () => {
  const rows = ["442079460161", "498912345601"].map((to) => ["2026-10-13 10:00:00", "493012345601", to, "9"]);
  const lacksPlus = (country: string, calls: readonly (readonly string[])[]) => {
    const recognised = recognisePart(
      sampleOf([HEADER, ...calls]),
      { ...work, organizationCountry: country },
      new Map(),
    );
    return recognised.ok && recognised.value.format.lacksPlus;
  };
  expect(lacksPlus("DE", rows)).toBe(true);
  expect(lacksPlus("US", rows)).toBe(false);
  expect(lacksPlus("DE", [...rows, ["2026-10-13 10:00:00", "493012345601", "03012345602", "9"]])).toBe(false);
});

it("asks about codes under the name of a direction where the called number is the other party's either way", () => {
  const ask = (callee: string, types: readonly string[]) =>
    problemOf(
      types.map((type, at) => [OURS, `+1415555016${at}`, type] as const),
      ["Start Time", "Portal Number", callee, "Call Type"],
    );
  expect(ask("Phone Number", ["1", "2", "1"])).toContain('whether "1" or "2" in the column "Call Type"');
  expect(ask("Phone Number", ["1", "1", "1"])).toBe("read");
  expect(ask("Called Number", ["1", "2", "1"])).toBe("read");
});

it("asks about calls from many numbers to few, which no column says were made", () => {
  const theirs = ["161", "162", "163", "164", "165", "166"].map((end) => `+14155550${end}`);
  expect(problemOf(theirs.map((from) => [from, OURS]))).toContain("Many numbers call few here");
  expect(problemOf(theirs.map((to) => [OURS, to]))).toBe("read");
  expect(problemOf(theirs.map((from, at) => [from, `+1212555010${at}`]))).toBe("read");
  expect(problemOf([0, 1, 2].flatMap(() => theirs.map((from) => [from, OURS] as const)))).toBe("read");
});

it("asks where the called number is the other party's either way, and some have the status of calls that come in", () => {
  const ask = (callee: string, statuses: readonly string[]) =>
    problemOf(
      statuses.map((status, at) => [OURS, `+1415555016${at}`, status] as const),
      ["Start Time", "Our Number", callee, "Status"],
    );
  expect(ask("Customer Phone", ["Answered", "Missed"])).toContain('Some calls are "Missed" in the column "Status"');
  expect(ask("Customer Phone", ["Answered", "No Answer"])).toBe("read");
  expect(ask("Dialed Number", ["Answered", "Missed"])).toBe("read");
});

it("asks whose the zones are where times are in order without them alone", () => {
  const ask = (name: string, zones: readonly string[], minutes = zones.map((_, at) => at)) => {
    const calls = zones.map((zone, at) => [
      `2026-10-13 10:${String(minutes[at]).padStart(2, "0")}:00`,
      "+13125550101",
      `+1212555010${at}`,
      "200",
      zone,
    ]);
    const rows = [["Start Time", "Caller ID", "Called Number", "SIP Code", name], ...calls];
    const recognised = recognisePart(sampleOf(rows), work, new Map());
    return recognised.ok ? "read" : recognised.refusal.message;
  };
  const leads = ["PST", "EST", "CST", "EST", "PST", "EST"];
  expect(ask("Zone", leads)).toMatch(/people who were called/);
  expect(ask("Timezone", leads)).toMatch(/people who were called/);
  expect(ask("Timezone", leads, [5, 4, 3, 2, 1, 0])).toMatch(/people who were called/);
  expect(ask("Timezone", leads, [5, 1, 3, 2, 4, 0])).toBe("read");
  expect(ask("Timezone", ["CST", "CST", "CST", "CST"])).toBe("read");
  expect(ask("Timezone", ["EDT", "EDT", "EST", "EST"])).toBe("read");
  expect(ask("Timezone", leads.slice(0, 3))).toBe("read");
});
