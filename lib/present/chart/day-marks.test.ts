import { expect, it } from "vitest";
import { dayMarks } from "@/lib/present/chart/day-marks";

const DAYS = ["2026-10-31", "2026-11-01"];
const ZONE = "America/Chicago";
const at = (completedAt: string | null, imported = 1_200) => ({ completedAt, rows: { imported } });
const deed = (moment: string, one = "an alert acknowledged", several = "alerts acknowledged") => ({
  at: moment,
  one,
  several,
});
const marks = (imports: ReturnType<typeof at>[], deeds: ReturnType<typeof deed>[] = []) =>
  dayMarks({ imports, deeds }, DAYS, ZONE);

it("marks the day of the organisation's zone, also at the end of daylight-saving time", () => {
  expect(marks([at("2026-11-01T04:59:00Z"), at("2026-11-02T05:59:00Z")])).toEqual([
    { label: "Sat 31 Oct", text: "Sat 31 Oct: an import brought 1,200 calls", hasAction: false },
    { label: "Sun 1 Nov", text: "Sun 1 Nov: an import brought 1,200 calls", hasAction: false },
  ]);
});

it("adds up what came on one day", () => {
  const found = marks([at("2026-10-31T12:00:00Z"), at("2026-10-31T15:00:00Z", 300)]);
  expect(found.map(({ text }) => text)).toEqual(["Sat 31 Oct: 2 imports brought 1,500 calls"]);
});

it("puts what people did beside it, in one mark a day", () => {
  const deeds = [
    deed("2026-10-31T12:00:00Z"),
    deed("2026-10-31T13:00:00Z"),
    deed("2026-10-31T14:00:00Z", "advice followed (Rest the number)", ""),
  ];
  expect(marks([at("2026-10-31T12:00:00Z")], deeds)).toEqual([
    {
      label: "Sat 31 Oct",
      text: "Sat 31 Oct: an import brought 1,200 calls, 2 alerts acknowledged, advice followed (Rest the number)",
      hasAction: true,
    },
  ]);
});

it("leaves out what is unfinished, brought nothing, or lies outside of the chart", () => {
  const imports = [at(null), at("2026-10-31T12:00:00Z", 0), at("2026-11-09T12:00:00Z")];
  expect(marks(imports, [deed("2026-11-09T12:00:00Z")])).toEqual([]);
});
