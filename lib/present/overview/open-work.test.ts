import { expect, it } from "vitest";
import { openWork } from "@/lib/present/overview/open-work";

const NONE = { open: 0, overdue: 0 };

it.each([
  [0, NONE, false, "0 alerts, 0 cases", "Alerts and redress cases that wait"],
  [1, { open: 2, overdue: 1 }, false, "1 alert, 2 cases", "1 case should have been looked at by now"],
  [0, NONE, true, "alerts not known yet, 0 cases", "Alerts are still being worked out from your calls"],
  [12, NONE, true, "12 alerts so far, 0 cases", "Alerts are still being worked out from your calls"],
  [
    12,
    { open: 2, overdue: 1 },
    true,
    "12 alerts so far, 2 cases",
    "Alerts are still being worked out from your calls; 1 case should have been looked at by now",
  ],
])("of %d alerts and %j, judging: %s, it says “%s”", (openAlerts, cases, isJudging, figure, note) => {
  expect(openWork({ openAlerts, cases, isJudging })).toEqual({ figure, note });
});
