import { describe, expect, it } from "vitest";
import { proposeMapping } from "@/lib/intake/propose-mapping";

type Table = Readonly<Record<string, readonly string[]>>;

function chosen(field: string, table: Table): string | undefined {
  const columns = Object.entries(table).map(([name, values]) => ({ name, values }));
  const found = proposeMapping(columns).find((proposal) => proposal.field === field);
  return columns[found?.column ?? -1]?.name;
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

  it("leaves answer and end on one clock", () => {
    const times = { start_time: local, answer_time: local, end_time: local };
    const oneMore = { ...times, start_time_utc: utc, end_time_utc: utc };
    expect(chosen("startedAt", oneMore)).toBe("start_time_utc");
    expect(chosen("endedAt", oneMore)).toBe("end_time");
    const all = { ...oneMore, answer_time_utc: utc };
    expect([chosen("answeredAt", all), chosen("endedAt", all)]).toEqual(["answer_time_utc", "end_time_utc"]);
  });
});

describe("a duration beside a billed one", () => {
  it.each<[string, Table]>([
    ["Billed Duration", { Duration: ["25", "40"], "Billed Duration": ["0", "31"] }],
    ["billsec", { billsec: ["0", "31"], duration: ["25", "40"] }],
    ["Duration", { "Billed Minutes": ["2", "1"], Duration: ["65", "12"] }],
    ["Duration", { Duration: ["61", "4"], "Billed Duration": ["66", "6"] }],
    ["Duration", { billed_sec: ["60", "60"], Duration: ["31", "4"] }],
    ["billsec", { duration: ["31", "4"], billsec: ["31", "4"] }],
    ["Talk Duration", { "Total Duration": ["40"], "Talk Duration": ["31"], "Billed Duration": ["60"] }],
    ["talk_time", { billsec: ["36"], talk_time: ["31"] }],
  ])("is %s, by what they hold", (name, table) => {
    expect(chosen("durationMs", table)).toBe(name);
  });
});

describe("both sides of a switch", () => {
  const numbers = { "Ingress ANI": ["10010"], "Ingress DNIS": ["912125550100"] };

  it("are told apart: the one towards the public network counts", () => {
    const table = { ...numbers, "Egress ANI": ["13125550101"], "Egress DNIS": ["12125550100"], "SIP Code": ["603"] };
    expect([chosen("callerId", table), chosen("callee", table)]).toEqual(["Egress ANI", "Egress DNIS"]);
    expect(chosen("trunk", { ingress_trunk: ["a"], egress_trunk: ["b"] })).toBe("egress_trunk");
    expect(chosen("callerId", { orig_ani: ["10010"], term_ani: ["13125550101"] })).toBe("term_ani");
  });

  it("are one where the other is empty or no number", () => {
    expect(chosen("callerId", { ...numbers, "Egress ANI": [""] })).toBe("Ingress ANI");
    expect(chosen("callerId", { ...numbers, "Egress ANI": ["north"] })).toBe("Ingress ANI");
  });
});
