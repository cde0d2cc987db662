"use client";

import type { UploadOptions } from "@/components/import/upload-file";
import { type Choice, NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";

interface UploadSettingsProps {
  readonly options: UploadOptions;
  readonly onChange: (options: UploadOptions) => void;
  readonly timeZones: readonly Choice[];
  readonly countries: readonly Choice[];
}

/** Asks once what files do not say by themselves: whose they are, and how to read their times and numbers. */
export function UploadSettings({ options, onChange, timeZones, countries }: UploadSettingsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField
        label="Provider or trunk"
        name="source"
        value={options.source}
        maxLength={100}
        placeholder="default"
        onValueChange={(source) => onChange({ ...options, source })}
        description="Optional. Files from one provider share their column settings."
      />
      <NativeSelect
        label="Time zone of the file"
        choices={timeZones}
        value={options.timeZone}
        onChange={({ target }) => onChange({ ...options, timeZone: target.value })}
        description="For times without a zone."
      />
      <NativeSelect
        label="Country of its numbers"
        choices={countries}
        value={options.country}
        onChange={({ target }) => onChange({ ...options, country: target.value })}
        description="For numbers without a country code."
      />
    </div>
  );
}
