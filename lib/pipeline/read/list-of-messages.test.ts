import { expect, it } from "vitest";
import { listOfMessages } from "@/lib/pipeline/read/list-of-messages";
import { withRecognisedTable } from "@/lib/testing/recognised-table";

function doubtOf(...further: readonly string[]): Promise<string> {
  const header = ["From", "To", "Date", "Status", ...further].join(",");
  const row = (end: number) =>
    ["+13125550101", `+1415555016${end}`, "2026-10-13 10:00:00", "failed", ...further.map(() => "65")].join(",");
  return withRecognisedTable([header, row(1), row(2)], async ({ sample }, looked) =>
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
