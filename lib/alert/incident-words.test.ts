import { describe, expect, it } from "vitest";
import { alertWords } from "@/lib/alert/alert-words";
import { groupIncidents } from "@/lib/alert/incident";
import { renderIncidentMail } from "@/lib/alert/incident.mail";
import { incidentWords } from "@/lib/alert/incident-words";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";

const READER = { timeZone: "America/Chicago", appUrl: "https://rw.example", now: new Date("2026-11-04T12:00:00Z") };

describe("incidentWords", () => {
  it("tells all numbers in one mail, naming ten and counting the rest", async () => {
    const alerts = Array.from({ length: 12 }, (_, index) => aRaisedAlert(index, 0.1 + index / 100));
    const [incident] = groupIncidents(alerts);
    if (incident === undefined) throw new Error("there is no incident");
    const words = incidentWords(incident, READER, null);
    expect(words.subject).toBe("12 numbers: network blocks rose on Verizon since Tue 14:00");
    expect(words.numbers).toHaveLength(10);
    expect(words.more).toBe(2);
    expect(words.likelyCause).toContain("rejects calls from these numbers before");
    expect(words.numbers[0]).toEqual({
      text: alertWords(aRaisedAlert(11, 0.21).draft, READER, null).subject,
      url: "https://rw.example/alerts/alert-11",
    });
    const { text, html } = await renderIncidentMail(words, { organizationName: "Ada", appUrl: "https://rw.example" });
    expect(text).toContain("and 2 more");
    for (const { text: line, url } of words.numbers) expect(text).toContain(`${line}\n${url}\n`);
    expect(html).toContain('href="https://rw.example/alerts/alert-2"');
    expect(html).not.toContain('href="https://rw.example/alerts/alert-1"');
    expect(text).toContain("your provider did not deliver the cause");
    expect(html).toContain('href="https://rw.example/alerts"');
    expect(html, "no step leads to one number alone").not.toMatch(/href="[^"]*(callerId=|caller-ids)/);
  });

  it("says of which number the block names somebody: the others may name others", () => {
    const [incident] = groupIncidents([aRaisedAlert(1, 0.2), aRaisedAlert(2, 0.3)]);
    if (incident === undefined) throw new Error("there is no incident");
    const blocker = { url: "https://redress.example/", tel: null, email: null, id: "a-1" };
    expect(incidentWords(incident, READER, blocker).whoBlocked).toBe(
      "The block of +1 202 555 0102 names whom to ask: https://redress.example/. Quote a-1.",
    );
  });
});
