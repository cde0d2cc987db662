"use client";

import { useState } from "react";
import { DropZone } from "@/components/import/drop-zone";
import type { UploadOptions } from "@/components/import/upload-file";
import { UploadRow } from "@/components/import/upload-row";
import { UploadSettings } from "@/components/import/upload-settings";
import { uploadStore } from "@/components/import/upload-store";
import { useUploads } from "@/components/import/use-uploads";
import { Card } from "@/components/ui/card";
import type { Choice } from "@/components/ui/native-select";

interface UploadPanelProps {
  readonly timeZone: string;
  readonly country: string;
  readonly timeZones: readonly Choice[];
  readonly countries: readonly Choice[];
}

const { abort, retry, dismiss } = uploadStore;
const ACTIONS = { abort, retry, dismiss };

/** Uploads files: what they need to be read, where to drop them, and how far each has come. */
export function UploadPanel({ timeZone, country, timeZones, countries }: UploadPanelProps) {
  const [options, setOptions] = useState<UploadOptions>({ source: "", timeZone, country });
  const uploads = useUploads();
  return (
    <Card>
      <div className="flex flex-col gap-5">
        <UploadSettings options={options} onChange={setOptions} timeZones={timeZones} countries={countries} />
        <DropZone onChoose={(files) => uploadStore.choose(files, options)} />
        {uploads.length === 0 ? null : (
          <ul aria-label="Files on their way" className="rounded-lg border">
            {uploads.map((upload) => (
              <UploadRow key={upload.key} upload={upload} among={uploads.length} {...ACTIONS} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
