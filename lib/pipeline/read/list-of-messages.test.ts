import { expect, it } from "vitest";
import { listOfMessages } from "@/lib/pipeline/read/list-of-messages";
import { withRecognisedTable } from "@/lib/testing/recognised-table";

function doubtOf(...further: readonly string[]): Promise<string> {
  return doubtBy({ ends: ["failed", "failed"], value: "65" }, ...further);
}

function doubtBy(
  { ends, value }: { readonly ends: readonly string[]; readonly value: string },
  ...further: readonly string[]
): Promise<string> {
  const header = ["From", "To", "Date", "Status", ...further].join(",");
  const rows = ends.map((end, at) =>
    ["+13125550101", `+1415555016${at}`, "2026-10-13 10:00:00", end, ...further.map(() => value)].join(","),
  );
  return withRecognisedTable([header, ...rows], async ({ sample }, looked) =>
    sample.kind === "unreadable" ? "unreadable" : listOfMessages(looked, sample),
  );
}

it.each(["Body", "NumSegments", "Message Text", "sms_body"])("asks about a list with %s", async (name) => {
  expect(await doubtOf(name)).toContain(`By its column "${name}" this is a list of messages`);
});

it.each([
  ["a list of calls", []],
  ["one of calls with a note", ["Notes"]],
  ["one of calls and messages, with lengths", ["Body", "Duration"]],
  ["one with codes", ["Body", "SIP Code"]],
])("asks nothing about %s", async (_what, further) => {
  expect(await doubtOf(...further)).toBe("");
});

it("asks nothing where ends are those of calls, or segments are of customers", async () => {
  expect(await doubtBy({ ends: ["Answered", "Busy"], value: "of the price" }, "Content")).toBe("");
  expect(await doubtBy({ ends: ["Answered", "No Answer"], value: "2" }, "Segments")).toBe("");
  expect(await doubtBy({ ends: ["failed", "failed"], value: "Gold" }, "Segments")).toBe("");
  expect(await doubtBy({ ends: ["failed", "failed"], value: "2" }, "Segments")).not.toBe("");
});
