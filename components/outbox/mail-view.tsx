"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { MailPreview } from "@/lib/present/delivery/mail-preview";

const FORMS = [
  { value: "text", label: "Text" },
  { value: "html", label: "As mail programs show it" },
];

/**
 * One mail. Its HTML stands in a frame of its own that runs no scripts, submits no forms and has no origin; only its links
 * may leave, into a new tab.
 */
export function MailView({ mail }: { readonly mail: MailPreview }) {
  const [form, setForm] = useState("text");
  return (
    <article aria-label={mail.subject} className="flex min-w-0 flex-col gap-3 p-4">
      <header className="flex flex-col gap-2">
        <h2 className="text-lg font-semibold break-words text-ink">{mail.subject}</h2>
        <DefinitionList
          className="grid-cols-[auto_1fr]! text-sm"
          items={[
            { name: "To", value: mail.recipient },
            { name: "Written", value: mail.createdAt },
            {
              name: "Status",
              value: (
                <>
                  <Badge tone={mail.status.tone}>{mail.status.label}</Badge> {mail.fate}
                </>
              ),
            },
          ]}
        />
      </header>
      <div>
        <SegmentedControl label="Form" choices={FORMS} value={form} onValueChange={setForm} />
      </div>
      {form === "html" ? (
        <iframe
          title={`Mail: ${mail.subject}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={mail.document}
          className="h-152 w-full rounded-md border bg-[#ffffff]"
        />
      ) : (
        <pre className="overflow-x-auto rounded-md border bg-canvas p-3 font-mono text-sm break-words whitespace-pre-wrap">
          {mail.text}
        </pre>
      )}
    </article>
  );
}
