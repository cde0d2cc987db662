import { describe, expect, it } from "vitest";
import { AlertNote } from "@/lib/present/alert/alert.schema";
import { presentAlertNote, type ShownAlertNote } from "@/lib/present/alert/present-alert-note";

const NOTE: ShownAlertNote = {
  id: "0199e1a0-0000-7000-8000-000000000001",
  kind: "assigned",
  text: "Ada",
  author: "Bob",
  createdAt: new Date("2026-11-03T14:00:00Z"),
};

describe("presentAlertNote", () => {
  it("shows what was promised", () => {
    const shown = presentAlertNote(NOTE, { isAnonymous: false });
    expect(AlertNote.parse(shown)).toEqual({ ...NOTE, createdAt: "2026-11-03T14:00:00.000Z" });
  });

  it("names nobody where people are nobody's business, and leaves comments as they are", () => {
    expect(presentAlertNote(NOTE, { isAnonymous: true })).toMatchObject({ author: null, text: "" });
    const comment = { ...NOTE, kind: "comment", text: "Asked." };
    expect(presentAlertNote(comment, { isAnonymous: true })).toMatchObject({ author: null, text: "Asked." });
  });
});
