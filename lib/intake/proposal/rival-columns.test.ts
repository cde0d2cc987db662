import { describe, expect, it } from "vitest";
import { proposeMapping } from "@/lib/intake/proposal/propose-mapping";

type Table = Readonly<Record<string, readonly string[]>>;

function chosen(field: string, table: Table): string | undefined {
  const columns = Object.entries(table).map(([name, values]) => ({ name, values }));
  const found = proposeMapping(columns).find((proposal) => proposal.field === field);
  return columns[found?.column ?? -1]?.name;
}

/** The columns that a field is read from, in their order. */
function read(field: string, table: Table): readonly (string | undefined)[] {
  const columns = Object.entries(table).map(([name, values]) => ({ name, values }));
  const found = proposeMapping(columns).find((proposal) => proposal.field === field);
  return [found?.column ?? -1, ...(found?.instead ?? [])].map((at) => columns[at]?.name);
}

describe("a start on two clocks", () => {
  const local = ["2026-10-13 06:00:00", "2026-10-13 06:00:07"];
  const utc = ["2026-10-13 10:00:00", "2026-10-13 10:00:07"];

  it.each<[string, Table]>([
    ["Start Time (UTC)", { "Start Time (Local)": local, "Start Time (UTC)": utc }],
    ["start_time_utc", { start_time: local, start_time_utc: utc }],
    ["start_epoch", { start_time: local, start_epoch: ["1791885600", "1791885607"] }],
    ["timestamp", { start_time: local, timestamp: ["2026-10-13T10:00:00Z", "2026-10-13T10:00:07Z"] }],
    ["start_epoch", { date: ["2026-10-13"], time: ["06:00:00"], start_epoch: ["1791885600"] }],
    ["call_date_utc", { call_date: local, call_date_utc: utc }],
  ])("is read from %s, which needs no zone", (name, table) => {
    expect(chosen("startedAt", table)).toBe(name);
  });

  it.each<[string, Table]>([
    ["start_time", { start_time: local, timestamp: ["2026-10-13T10:03:12Z", "2026-10-13T10:00:59Z"] }],
    ["start_time", { start_time: local, start_time_utc: ["", ""] }],
    ["start_time", { start_time: local, start_time_utc: utc.map(() => "soon") }],
    ["start_time", { start_time: utc.map((time) => `${time}Z`), start_epoch: ["1791885600", "1791885607"] }],
  ])("is read from %s where the other tells another moment, nothing, or no more", (name, table) => {
    expect(chosen("startedAt", table)).toBe(name);
  });

  const quarters = ["2026-10-13 10:00:00", "2026-10-13 10:15:00", "2026-10-13 10:30:00"];
  const over = ["2026-11-01 01:59:00", "2026-11-01 02:01:00"];
  it.each<[string, string, Table]>([
    [
      "it is of another event",
      "Start Time",
      { "Start Time": quarters, "Created At (UTC)": quarters.map(() => utc[0] ?? "") },
    ],
    ["it is of a day", "Call Time", { "Call Time": quarters, "Date (UTC)": quarters.map(() => "2026-10-13 00:00:00") }],
    [
      "it is of a later hour",
      "Call Date",
      { "Call Date": local, "Call Timestamp UTC": utc.map(() => "2026-10-13 10:10:00") },
    ],
    [
      "no zone is as far",
      "Start Time",
      { "Start Time": local, "Start Time UTC": local.map((time) => time.replace("13", "15")) },
    ],
    ["one moment is no proof", "Start Time", { "Start Time": [local[0] ?? ""], "Created At (UTC)": [utc[0] ?? ""] }],
    [
      "one of many agrees",
      "start",
      { start: [...quarters, ...local], created_utc: [...quarters.map(() => utc[0] ?? ""), ...utc] },
    ],
    ["nobody knows which zone IST is", "Start Time", { "Start Time": local, "IST Start Time": utc }],
  ])("is not read from the other clock where %s", (_, name, table) => {
    expect(chosen("startedAt", table)).toBe(name);
  });

  it.each<[string, Table]>([
    ["Start Time UTC", { "Start Time": over, "Start Time UTC": ["2026-11-01 05:59:00", "2026-11-01 07:01:00"] }],
    [
      "Start Time UTC",
      {
        "Start Time": ["2026-10-13 06:00", "2026-10-13 06:01"],
        "Start Time UTC": ["2026-10-13 10:00:07", "2026-10-13 10:01:59"],
      },
    ],
    ["Start Time UTC", { "Start Time": [local[0] ?? ""], "Start Time UTC": [utc[0] ?? ""] }],
  ])("is read from %s where summer ends, seconds are left out, or one row has the same names", (name, table) => {
    expect(chosen("startedAt", table)).toBe(name);
  });

  it("is read from the local clock in rows that lack the other", () => {
    const starts = Array.from({ length: 12 }, (_, at) => `2026-10-13 06:00:${String(at + 10)}`);
    const universal = starts.map((time, at) => (at === 11 ? "" : time.replace(" 06", " 10")));
    const names = ["Start Time UTC", "Start Time"];
    expect(read("startedAt", { "Start Time": starts, "Start Time UTC": universal })).toEqual(names);
    expect(read("startedAt", { "Start Time UTC": universal, "Start Time": starts })).toEqual(names);
  });

  it("leaves an answer on the clock that tells all of them", () => {
    const table = { answer_time: local, answer_time_utc: [utc[0] ?? "", ""] };
    expect(read("answeredAt", table)).toEqual(["answer_time"]);
  });

  it("leaves answer and end on one clock", () => {
    const times = { start_time: local, answer_time: local, end_time: local };
    const oneMore = { ...times, start_time_utc: utc, end_time_utc: utc };
    expect(chosen("startedAt", oneMore)).toBe("start_time_utc");
    expect(chosen("endedAt", oneMore)).toBe("end_time");
    const all = { ...oneMore, answer_time_utc: utc };
    expect([chosen("answeredAt", all), chosen("endedAt", all)]).toEqual(["answer_time_utc", "end_time_utc"]);
  });
});

describe("both sides of a switch", () => {
  const numbers = { "Ingress ANI": ["10010"], "Ingress DNIS": ["912125550100"] };

  it("are told apart: the one towards the public network counts", () => {
    const table = { ...numbers, "Egress ANI": ["13125550101"], "Egress DNIS": ["12125550100"], "SIP Code": ["603"] };
    expect([chosen("callerId", table), chosen("callee", table)]).toEqual(["Egress ANI", "Egress DNIS"]);
    expect(chosen("durationMs", { "Agent Duration": ["80"], "Customer Duration": ["65"] })).toBe("Customer Duration");
    expect(chosen("trunk", { "Inbound trunk": ["a"], "Outbound trunk": [""] })).toBe("Outbound trunk");
    expect(chosen("trunk", { "Source Trunk": [""], "Destination Trunk": ["b"] })).toBe("Destination Trunk");
    expect(chosen("trunk", { ingress_trunk: ["a"], egress_trunk: ["b"] })).toBe("egress_trunk");
    expect(chosen("callerId", { orig_ani: ["10010"], term_ani: ["13125550101"] })).toBe("term_ani");
  });

  it("are one where the other is empty or no number", () => {
    expect(chosen("callerId", { ...numbers, "Egress ANI": [""] })).toBe("Ingress ANI");
    expect(chosen("callerId", { ...numbers, "Egress ANI": ["north"] })).toBe("Ingress ANI");
  });

  it("stand in for each other in rows in which the one towards the network is empty, in any order", () => {
    const table = { "Ingress SIP Code": ["603", "503"], "Egress SIP Code": ["603", ""] };
    const sides = ["Egress SIP Code", "Ingress SIP Code"];
    expect(read("sipCode", table)).toEqual(sides);
    expect(read("sipCode", Object.fromEntries(Object.entries(table).reverse()))).toEqual(sides);
    const starts = { "Ingress Start Time": ["2026-10-13 10:00:00"], "Egress Start Time": ["2026-10-13 10:00:01"] };
    expect(read("startedAt", starts)).toEqual(["Egress Start Time", "Ingress Start Time"]);
    expect(read("q850", { "Orig Cause": ["17", "16"], "Term Cause": ["", "16"] })).toEqual([
      "Term Cause",
      "Orig Cause",
    ]);
  });

  it("do not where what is empty says something: no time of talk, no way out", () => {
    expect(read("trunk", { ingress_trunk: ["a", "a"], egress_trunk: ["b", ""] })).toEqual(["egress_trunk"]);
    expect(read("durationMs", { "Orig Duration": ["5", "9"], "Term Duration": ["", "7"] })).toEqual(["Term Duration"]);
  });
});

describe("two status words", () => {
  const told = { Status: ["busy", "no-answer"] };

  it("are read from the one that is filled, and from the other in rows in which that is empty", () => {
    expect(read("disposition", { ...told, Disposition: ["", ""] })).toEqual(["Status", "Disposition"]);
  });

  it("are read from the one that tells more where the other tells next to nothing", () => {
    const told = {
      "Call outcome": ["Success", "Success", "Refusal"],
      "Call outcome reason": ["Normal", "NoAnswer", "UserBusy"],
    };
    expect(read("disposition", told)).toEqual(["Call outcome reason", "Call outcome"]);
  });

  it("stay as their names have it where both are filled, or neither is", () => {
    expect(read("disposition", { ...told, Disposition: ["busy", ""] })).toEqual(["Disposition"]);
    expect(read("disposition", { Status: ["", ""], Disposition: ["", ""] })).toEqual(["Disposition"]);
  });
});
