import { expect, it } from "vitest";
import { Reminder } from "@/lib/platform/reminder";

const SECONDS = Array.from({ length: 3_000 }, (_, second) => second);

it("says it at once and after pauses that double up to ten minutes; after a change at once again", () => {
  let seconds = 0;
  const reminder = new Reminder(() => seconds * 1_000);
  const said = SECONDS.filter((second) => {
    seconds = second;
    return reminder.isTime();
  });
  expect(said).toEqual([0, 10, 30, 70, 150, 310, 630, 1230, 1830, 2430]);
  reminder.reset();
  expect([reminder.isTime(), reminder.isTime()]).toEqual([true, false]);
});
