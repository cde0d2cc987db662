import { describe, expect, it } from "vitest";
import type { AlertDraft, RaisedAlert } from "@/lib/alert/alert-draft";
import { alertWords } from "@/lib/alert/alert-words";
import { groupIncidents } from "@/lib/alert/incident";
import { renderIncidentMail } from "@/lib/alert/incident.mail";
import { incidentWords } from "@/lib/alert/incident-words";

const READER = { timeZone: "America/Chicago", appUrl: "https://rw.example", now: new Date("2026-11-04T12:00:00Z") };

function raised(last: number, rateAfter: number, change: Partial<AlertDraft> = {}): RaisedAlert {
  const draft: AlertDraft = {
    callerId: `+120255501${String(last).padStart(2, "0")}`,
    carrier: "Verizon",
    kind: "block",
    severity: "critical",
    detectedAt: new Date("2026-11-03T21:00:00Z"),
    evidence: {
      metric: "blocked",
      rateBefore: 0.01,
      rateAfter,
      low: 0.04,
      high: 0.2,
      n: 200,
      since: "2026-11-03T20:00:00Z",
      summary: "",
      odds: null,
      confirmedAt: null,
      overAt: null,
    },
    ruleId: "scan_block",
    version: 1,
    ...change,
  };
  return { id: `alert-${last}`, isHistory: false, draft };
}

describe("groupIncidents", () => {
  it("puts the same harm on the same carrier into one incident, the gravest change first", () => {
    const incidents = groupIncidents([raised(1, 0.1), raised(2, 0.5), raised(3, 0.3, { carrier: "T-Mobile" })]);
    expect(incidents.map(({ carrier, alerts }) => [carrier, alerts.map(({ id }) => id)])).toEqual([
      ["Verizon", ["alert-2", "alert-1"]],
      ["T-Mobile", ["alert-3"]],
    ]);
  });

  it("keeps kinds apart, and calls an unknown carrier none", () => {
    const incidents = groupIncidents([
      raised(1, 0.1, { kind: "label", carrier: null }),
      raised(2, 0.1, { carrier: null }),
      raised(3, 0.1, { carrier: "" }),
    ]);
    expect(incidents.map(({ kind, alerts }) => [kind, alerts.length])).toEqual([
      ["label", 1],
      ["block", 2],
    ]);
  });

  it("finds none in nothing", () => {
    expect(groupIncidents([])).toEqual([]);
  });
});

describe("incidentWords", () => {
  it("tells all numbers in one mail, naming ten and counting the rest", async () => {
    const alerts = Array.from({ length: 12 }, (_, index) => raised(index, 0.1 + index / 100));
    const [incident] = groupIncidents(alerts);
    if (incident === undefined) throw new Error("there is no incident");
    const words = incidentWords(incident, READER, null);
    expect(words.subject).toBe("12 numbers: network blocks rose on Verizon since Tue 14:00");
    expect(words.numbers).toHaveLength(10);
    expect(words.more).toBe(2);
    expect(words.numbers[0]?.text).toBe(alertWords(raised(11, 0.21).draft, READER, null).subject);
    const { text, html } = await renderIncidentMail(words, "Ada");
    expect(text).toContain("and 2 more");
    expect(text).toContain("your provider did not deliver the cause");
    expect(html).toContain("https://rw.example/alerts");
  });
});
