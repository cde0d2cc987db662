"use client";

import { Settings } from "lucide-react";
import { useState } from "react";
import { Specimen } from "@/components/gallery/specimen";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateRangeField } from "@/components/ui/date-range-field";
import { IconButton } from "@/components/ui/icon-button";
import { ListField } from "@/components/ui/list-field";
import { NativeSelect } from "@/components/ui/native-select";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { SuggestField } from "@/components/ui/suggest-field";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { TimeZoneField } from "@/components/ui/time-zone-field";
import { datePresets } from "@/lib/present/date-presets";

const CHOICES = [
  { value: "one", label: "First choice" },
  { value: "two", label: "Second choice" },
  { value: "three", label: "A third, longer choice" },
];

const NAMES = ["East", "West"];

/** Everything that can be pressed or filled in, in every state. */
export function ControlSpecimens() {
  const [choice, setChoice] = useState("one");
  const [zone, setZone] = useState("");
  const [range, setRange] = useState({ from: "2026-11-01", to: "" });
  return (
    <>
      <Specimen title="Buttons">
        {(["primary", "secondary", "ghost", "danger"] as const).map((variant) => (
          <span key={variant} className="flex flex-wrap items-center gap-2">
            <Button variant={variant}>{variant}</Button>
            <Button variant={variant} size="sm">
              small
            </Button>
            <Button variant={variant} disabled>
              disabled
            </Button>
            <Button variant={variant} isPending>
              pending
            </Button>
          </span>
        ))}
        <ButtonLink href="/gallery">Link as a button</ButtonLink>
        <IconButton label="Settings">
          <Settings aria-hidden className="size-4" />
        </IconButton>
        <IconButton label="Settings, small" size="sm">
          <Settings aria-hidden className="size-4" />
        </IconButton>
        <TextLink href="/gallery">Link in text</TextLink>
      </Specimen>
      <Specimen title="Fields">
        <TextField className="w-64" label="Empty" name="empty" placeholder="Placeholder" description="A description." />
        <TextField className="w-64" label="Filled" name="filled" defaultValue="A value" />
        <TextField className="w-64" label="Wrong" name="wrong" defaultValue="A value" error="Says what is wrong." />
        <TextField className="w-64" label="Disabled" name="disabled" defaultValue="A value" disabled />
        <SearchField className="w-64" label="Search" placeholder="Search" />
        <CheckboxField name="checkbox" label="A choice to tick" description="What ticking it means." defaultChecked />
      </Specimen>
      <Specimen title="Days, zones, names and lists">
        <DateRangeField {...range} presets={datePresets("2026-11-30")} onChange={setRange} />
        <TimeZoneField className="w-64" label="Time zone" usual="As usual: UTC" value={zone} onValueChange={setZone} />
        <span className="w-48">
          <SuggestField
            label="Known or not"
            name="suggest"
            value=""
            placeholder="Any"
            suggestions={NAMES}
            onSettle={() => undefined}
          />
        </span>
        <span className="w-48">
          <ListField
            label="Several"
            name="list"
            value="603,607"
            onSettle={() => undefined}
            problem={() => "Says what is wrong."}
          />
        </span>
      </Specimen>
      <Specimen title="Choices">
        <NativeSelect className="w-64" label="Many choices" choices={CHOICES} description="The browser's own list." />
        <span className="w-64">
          <Select label="A few choices" choices={CHOICES} value={choice} onValueChange={setChoice} />
        </span>
        <SegmentedControl label="Side by side" choices={CHOICES.slice(0, 2)} value={choice} onValueChange={setChoice} />
      </Specimen>
    </>
  );
}
