"use client";

import { useRegistrationFile } from "@/components/redress/redress.query";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { FileButton } from "@/components/ui/file-button";
import { Notice } from "@/components/ui/notice";
import { formatThings } from "@/lib/present/format";
import type { RegistrationFileItem } from "@/lib/present/redress/registration.schema";
import { REGISTRIES, REGISTRY_WORDS } from "@/lib/redress/registry";

/** Registrations as a file, out and in. */
export function RegistrationFileCard({ mayWrite }: { readonly mayWrite: boolean }) {
  const upload = useRegistrationFile();
  return (
    <Card
      title="As a file"
      note="CSV with the columns callerId, registry, registeredOn and reference; a line per number and registry."
      actions={
        <div className="flex flex-wrap gap-2">
          <a href="/api/v1/registrations/file" download className={buttonLook({})}>
            Download CSV
          </a>
          {mayWrite ? (
            <FileButton label="Read a CSV" isPending={upload.isPending} onFile={(file) => upload.mutate(file)} />
          ) : null}
        </div>
      }
    >
      <p className="text-ink-soft">
        A registry is one of {REGISTRIES.map((registry) => REGISTRY_WORDS[registry].label).join(", ")}; a day is written
        2026-11-02. Numbers that never called are left out.
      </p>
      <div className="mt-3" aria-live="polite">
        {upload.isError ? <Notice tone="bad">{upload.error.message}</Notice> : null}
        {upload.isSuccess ? <Report report={upload.data} /> : null}
      </div>
    </Card>
  );
}

function Report({ report: { rows, changed, refused } }: { readonly report: RegistrationFileItem }) {
  return (
    <Notice
      tone={refused.length === 0 ? "good" : "watch"}
      title={`${formatThings(rows, "row")} read, registrations of ${formatThings(changed, "number")} written down`}
    >
      {refused.length === 0 ? null : (
        <ul>
          {refused.slice(0, 10).map(({ line, reason }) => (
            <li key={line}>
              Line {line}: {reason}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
