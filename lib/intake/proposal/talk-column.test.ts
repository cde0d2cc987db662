import { describe, expect, it } from "vitest";
import { proposeMapping } from "@/lib/intake/proposal/propose-mapping";

type Table = Readonly<Record<string, readonly string[]>>;

function chosen(field: string, table: Table): string | undefined {
  const columns = Object.entries(table).map(([name, values]) => ({ name, values }));
  const found = proposeMapping(columns).find((proposal) => proposal.field === field);
  return columns[found?.column ?? -1]?.name;
}

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
    ["Talk Time (In Seconds)", { "Bill Duration": ["120", "60"], "Talk Time (In Seconds)": ["65", "31"] }],
    ["Talk time (sec)", { Duration: ["79", "0"], "Talk time (sec)": ["65", "0"] }],
    ["Tempo de Conversação", { Duração: ["00:01:19"], "Tempo de Conversação": ["00:01:05"] }],
    ["Temps de communication", { Durée: ["79"], "Temps de communication": ["65"] }],
    ["Durata", { Durata: ["79"], "Time to Connect (sec)": ["14"] }],
    ["Duration", { Duration: ["79"], "Talk Minutes": ["2"] }],
    ["Call Duration (Sec)", { "Call Duration (MOU)": ["1.09"], "Call Duration (Sec)": ["65.4"] }],
    ["Total Talk", { Duration: ["75500", "30000"], "Total Talk": ["65500", "0"] }],
    ["Talking", { "Call Duration": ["00:01:15"], Talking: ["00:01:05"] }],
  ])("is %s, by what they hold", (name, table) => {
    expect(chosen("durationMs", table)).toBe(name);
  });

  const answered = { Duration: ["20", "35"], "Billed Duration": ["0", "0"] };
  const rang = { Duration: ["25", "40"], "Billed Duration": ["0", "40"] };
  it.each<[string, string, Table]>([
    ["nothing is billed at all", "Duration", answered],
    ["answered calls are free, by a word", "Duration", { ...answered, Status: ["Answered", "Answered"] }],
    ["answered calls are free, by a code", "Duration", { ...rang, "SIP Code": ["200", "200"] }],
    [
      "answered calls are free, by a time",
      "Duration",
      { ...rang, "Answer Time": Array(2).fill("2026-10-13 10:00:05") },
    ],
    ["some calls are free", "Duration", { Duration: ["20", "50"], "Charged Duration": ["0", "54"] }],
    ["minutes are billed", "Duration", { Duration: ["61", "30", "0"], "Billed Minutes": ["1", "0", "0"] }],
    ["it rang, by a word", "Billed Duration", { ...rang, Status: ["No Answer", "Answered"] }],
    ["it rang, by a code", "Billed Duration", { ...rang, "SIP Code": ["480", "200"] }],
    ["it rang, by a time", "Billed Duration", { ...rang, "Answer Time": ["", "2026-10-13 10:00:05"] }],
    ["the name means talk time", "billsec", { duration: ["20", "35"], billsec: ["0", "0"] }],
  ])("where %s is %s", (_, name, table) => {
    expect(chosen("durationMs", table)).toBe(name);
  });
});
