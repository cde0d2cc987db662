"use client";

import { type FormEvent, useState } from "react";
import { useAlertComment, useAlertNotes } from "@/components/alert/alerts.query";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { AlertDetail } from "@/lib/present/alert/alert-detail";
import { alertNoteRow } from "@/lib/present/alert/alert-note-row";

/** What was done about an alert and said of it, and room to say more. */
export function AlertNotes({ alert, notes: first, timeZone, mayChange }: Omit<AlertDetail, "guide">) {
  const notes = useAlertNotes(alert.id, first);
  const rows = notes.data.map((note) => alertNoteRow(note, timeZone));
  return (
    <div className="flex flex-col gap-4">
      {rows.length === 0 ? <p className="text-ink-soft">No activity yet.</p> : null}
      <ol className="flex flex-col gap-2.5">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap justify-between gap-x-6">
            <p className="min-w-0 text-ink-soft">
              {row.sentence}
              {row.comment === null ? null : (
                <span className="block whitespace-pre-wrap text-ink wrap-anywhere">{row.comment}</span>
              )}
            </p>
            <span className="text-sm text-ink-faint">{row.at}</span>
          </li>
        ))}
      </ol>
      {mayChange ? <CommentForm alertId={alert.id} /> : null}
    </div>
  );
}

function CommentForm({ alertId }: { readonly alertId: string }) {
  const comment = useAlertComment(alertId);
  const [text, setText] = useState("");
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget: form } = event;
    comment.mutate(text, {
      onSuccess: () => {
        setText("");
        // Its button cannot be pressed without a text, and would lose the focus to nothing.
        form.querySelector("input")?.focus();
      },
    });
  };
  return (
    <form onSubmit={send} className="flex max-w-xl flex-wrap items-end gap-3 print:hidden">
      <TextField
        label="Add a comment"
        name="text"
        value={text}
        maxLength={2_000}
        className="min-w-60 flex-1"
        error={comment.error?.message ?? null}
        onValueChange={setText}
      />
      <Button type="submit" isPending={comment.isPending} disabled={text.trim() === ""}>
        Comment
      </Button>
    </form>
  );
}
