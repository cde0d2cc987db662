"use client";

import { useComplaintFile } from "@/components/redress/redress.query";
import { Card } from "@/components/ui/card";
import { FileButton } from "@/components/ui/file-button";
import { Notice } from "@/components/ui/notice";
import { formatCount, formatThings } from "@/lib/present/format";
import type { ComplaintFileItem } from "@/lib/present/redress/observation.schema";

/** Takes in the files of complaints that the FTC and FCC publish. */
export function ComplaintUpload() {
  const upload = useComplaintFile();
  return (
    <Card
      title="Read a file of public complaints"
      note="CSV as it is published. Only complaints about your own numbers are kept: number, day, source and subject. The same file is never counted twice."
      actions={<FileButton label="Choose a file" isPending={upload.isPending} onFile={(file) => upload.mutate(file)} />}
    >
      <ul className="list-disc pl-5 text-base text-ink-soft">
        <li>
          FTC, Do Not Call reported calls, a file a weekday:{" "}
          <Outside url="https://www.ftc.gov/policy-notices/open-government/data-sets/do-not-call-data" />
        </li>
        <li>
          FCC, consumer complaints about unwanted calls: <Outside url="https://opendata.fcc.gov/d/vakf-fz8e" />
        </li>
      </ul>
      <div className="mt-3" aria-live="polite">
        {upload.isError ? <Notice tone="bad">{upload.error.message}</Notice> : null}
        {upload.isSuccess ? (
          <Notice tone={upload.data.added > 0 ? "watch" : "good"}>{report(upload.data)}</Notice>
        ) : null}
      </div>
    </Card>
  );
}

function report({ source, read, broken, matched, added }: ComplaintFileItem): string {
  const unread = broken === 0 ? "" : ` ${formatThings(broken, "row")} could not be read.`;
  const found =
    matched === 0
      ? "None is about your numbers."
      : `${formatCount(matched)} ${matched === 1 ? "is" : "are"} about your numbers, ${formatCount(added)} of them new.`;
  return `${formatThings(read, "complaint")} of the ${source.toUpperCase()} ${read === 1 ? "was" : "were"} read. ${found}${unread}`;
}

function Outside({ url }: { readonly url: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="break-all text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-accent"
    >
      {url.replace("https://", "")}
    </a>
  );
}
