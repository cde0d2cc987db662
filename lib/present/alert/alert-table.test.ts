import { expect, it } from "vitest";
import { alertTable } from "@/lib/present/alert/alert-table";
import { anAlert } from "@/lib/testing/an-alert";

it("gives each alert a row, with a cell for every heading", () => {
  const assignee = { userId: "0199e1a0-0000-7000-8000-00000000000b", name: "Ada\u202e" };
  const { head, rows } = alertTable([anAlert(), anAlert({ assignee, carrier: null })], "America/Chicago");
  const [first = {}, second = {}] = rows.map((row) =>
    Object.fromEntries(row.map((cell, place) => [head[place], cell])),
  );
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(first).toMatchObject({
    "Caller ID": "+13125550103",
    What: "is being blocked by a network",
    Carrier: "Verizon",
    Metric: "Network blocks",
    Before: "0.4%",
    After: "6.1%",
    "95% interval": "3.9–9.3%",
    Calls: "312",
    Since: "3 Nov 2026, 02:00",
    "Given to": "",
  });
  expect(second).toMatchObject({ Carrier: "", "Given to": "Ada⟨U+202E⟩" });
});
