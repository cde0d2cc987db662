import { describe, expect, it } from "vitest";
import type { AlertNote } from "@/lib/present/alert/alert.schema";
import { alertNoteRow } from "@/lib/present/alert/alert-note-row";

const note = (kind: string, text = "", author: string | null = "Ada"): AlertNote => ({
  id: "0199e1a0-0000-7000-8000-000000000001",
  kind,
  text,
  author,
  createdAt: "2026-11-03T14:00:00.000Z",
});

describe("alertNoteRow", () => {
  it.each([
    [note("acknowledged"), "Ada acknowledged it"],
    [note("snoozed", "2026-11-04T14:00:00.000Z"), "Ada snoozed it until 4 Nov 2026, 08:00"],
    [note("resolved", "false_alarm"), "Ada resolved it as a false alarm"],
    [note("resolved", "constructor"), "Ada resolved it"],
    [note("reopened"), "Ada opened it again"],
    [note("assigned", "Bob"), "Ada gave it to Bob"],
    [note("assigned"), "Ada gave it to nobody"],
    [note("escalated", "1", null), "Nobody had acknowledged it, so the next people were told"],
    [note("woken", "", null), "The snooze ended, and it is open again"],
    [note("comment", "Asked.", null), "Somebody wrote"],
  ])("says who did what: %j", (shown, sentence) => {
    expect(alertNoteRow(shown, "America/Chicago")).toMatchObject({ sentence, at: "3 Nov 2026, 08:00" });
  });

  it("keeps what was said apart from what was done, and shows what hides in it", () => {
    expect(alertNoteRow(note("comment", "a\u202eb"), "UTC").comment).toBe("a⟨U+202E⟩b");
    expect(alertNoteRow(note("resolved", "fixed"), "UTC").comment).toBeNull();
  });
});
