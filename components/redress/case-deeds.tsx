"use client";

import { useState } from "react";
import { type CaseDeed, CaseDialog } from "@/components/redress/case-dialog";
import { Button } from "@/components/ui/button";
import type { CasePageModel } from "@/lib/present/redress/case-page";

/** What can be done about a case: send it, note the answer, put it off, give it on, close it. */
export function CaseDeeds({ page }: { readonly page: CasePageModel }) {
  const [deed, setDeed] = useState<CaseDeed | null>(null);
  const { status } = page.one;
  const button = (name: CaseDeed, label: string, isMain = false) => (
    <Button key={name} variant={isMain ? "primary" : "secondary"} onClick={() => setDeed(name)}>
      {label}
    </Button>
  );
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {status === "closed"
        ? [button("note", "Add a note"), button("reopened", "Reopen")]
        : [
            button("sent", status === "draft" ? "Mark as sent" : "Sent again", status === "draft"),
            status === "draft" ? null : button("answered", "Note an answer", status === "sent"),
            button("note", "Add a note"),
            button("follow_up", "Set follow-up"),
            page.members.length === 0 ? null : button("assigned", "Assign"),
            button("closed", "Close", status === "answered"),
          ]}
      {(["sent", "answered", "note", "follow_up", "assigned", "closed", "reopened"] as const).map((name) => (
        <CaseDialog key={name} deed={name} isOpen={deed === name} onClose={() => setDeed(null)} page={page} />
      ))}
    </div>
  );
}
