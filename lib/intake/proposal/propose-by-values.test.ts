import { describe, expect, it } from "vitest";
import { proposeByValues } from "@/lib/intake/proposal/propose-by-values";

const column = (...values: string[]) => ({ name: "", values });
const told = (columns: Parameters<typeof proposeByValues>[0], known: Parameters<typeof proposeByValues>[1] = []) =>
  Object.fromEntries(proposeByValues(columns, known).map(({ field, column: at }) => [field, at]));

it("finds start, numbers, code and direction by their look", () => {
  const columns = [
    column("x1", "x2"),
    column("+13125550103", "+13125550103"),
    column("+12125550104", "+12125550105"),
    column("2026-03-01 08:00:00", "2026-03-01 08:01:00"),
    column("200", "603"),
    column("outbound", "outbound"),
  ];
  expect(told(columns)).toEqual({ startedAt: 3, callerId: 1, callee: 2, sipCode: 4, direction: 5 });
});

it("takes the column with fewer different numbers for the caller IDs", () => {
  const columns = [column("+12125550104", "+12125550105"), column("+13125550103", "+13125550103")];
  expect(told(columns)).toEqual({ callerId: 1, callee: 0 });
});

it("leaves alone what a name has told", () => {
  const columns = [column("+13125550103"), column("+12125550104")];
  expect(told(columns, [{ field: "callerId", column: 1, unit: "s", confidence: 0.9 }])).toEqual({});
});

it("takes neither seconds for codes, nor amounts for numbers, nor bare epochs for times", () => {
  expect(told([column("120", "100"), column("1234567.25"), column("1772352000")])).toEqual({ callerId: 2 });
  expect(told([column("", "")])).toEqual({});
});

describe("lengths and ends of calls", () => {
  const start = column("2026-03-01 08:00:00", "2026-03-01 08:01:00", "2026-03-01 08:02:00");
  const caller = column("+13125550103", "+13125550103", "+13125550103");
  const callee = column("+12125550104", "+12125550105", "+12125550106");
  const known = (["callerId", "callee", "startedAt"] as const).map((field, at) => ({
    ...{ field, column: at, unit: "s" as const, confidence: 0.9 },
  }));

  it.each([
    ["seconds", ["0", "33", "5"]],
    ["clocks", ["00:00:00", "00:00:33", "0:05"]],
  ])("are shown where a person is asked anyway, lengths in %s", (_, lengths) => {
    const columns = [caller, callee, start, column(...lengths), column("Busy", "No Answer", "Sold")];
    expect(told(columns)).toEqual({ callerId: 0, callee: 1, startedAt: 2, durationMs: 3, disposition: 4 });
    expect(told(columns, known)).toEqual({});
  });

  it("are the causes and phrases that they are", () => {
    const columns = [caller, callee, start, column("17 - USER_BUSY", "21 - CALL_REJECTED", "16 - NORMAL_CLEARING")];
    expect(told(columns)).toMatchObject({ q850: 3 });
    expect(told([...columns, column("200", "603", "486")])).not.toHaveProperty("q850");
  });

  it.each([
    ["numbers without a zero", ["3", "33", "5"]],
    ["nothing but zeros", ["0", "0", "0"]],
    ["notes", ["Sold", "Angry", "Call again"]],
    ["amounts beyond a day", ["0", "90000", "100000"]],
  ])("are not %s", (_, values) => {
    expect(told([caller, callee, start, column(...values)])).toEqual({ callerId: 0, callee: 1, startedAt: 2 });
  });
});

describe("beside names that tell", () => {
  const under = (name: string, ...values: string[]) => ({ name, values });
  const start = { field: "startedAt", column: 9, unit: "s", confidence: 0.95 } as const;

  it("takes no areas, extensions or queues for codes", () => {
    expect(told([under("Area Code", "603", "480", "404")], [start])).toEqual({});
    expect(told([under("Extension", "200", "201", "202")], [start])).toEqual({});
    expect(told([under("Queue Number", "600", "600")], [start])).toEqual({});
  });

  it("takes codes of calls answered and refused for such, unless another column tells how they ended", () => {
    const columns = [under("Kod", "200", "603"), under("Status", "Answered", "Failed")];
    expect(told(columns, [start])).toEqual({ sipCode: 0 });
    expect(told(columns, [start, { field: "disposition", column: 1, unit: "s", confidence: 0.8 }])).toEqual({});
  });

  it("takes words of one way for no directions, nor ways of dialling, nor a title", () => {
    expect(told([under("Lead Source", "Inbound", "Inbound")], [start])).toEqual({});
    expect(told([under("Mode", "Manual", "Predictive", "Inbound")], [start])).toEqual({});
    expect(told([under("Agent Title", "Intern", "Intern", "Intern", "Manager")], [start])).toEqual({});
    expect(told([under("Lead Type", "Trade-In", "Buy-Out")], [start])).toEqual({});
  });

  it("takes words of both ways for directions, so that a person is asked", () => {
    expect(told([under("Team", "Inbound", "Outbound", "Inbound")], [start])).toEqual({ direction: 0 });
    expect(told([under("Badge", "In", "Out")], [start])).toEqual({ direction: 0 });
  });
});

it("hints at codes and directions under names that tell nothing as under none", () => {
  const columns = [
    { name: "a", values: ["486", "486"] },
    { name: "b", values: ["out", "out"] },
  ];
  expect(told(columns)).toEqual({ sipCode: 0, direction: 1 });
});
