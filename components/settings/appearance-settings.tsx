"use client";

import { useTheme } from "next-themes";
import { Card } from "@/components/ui/card";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

const THEMES = [
  { value: "system", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** How the pages look in this browser, and whose hours they show. */
export function AppearanceSettings({ timeZone }: { readonly timeZone: string }) {
  const { theme = "system", setTheme } = useTheme();
  const current = useIsInBrowser() ? theme : "system";
  return (
    <>
      <Card title="Light or dark" note="Kept in this browser.">
        <SegmentedControl label="Light or dark" choices={THEMES} value={current} onValueChange={setTheme} />
      </Card>
      <Card title="Time zone" note={`Days and times on every page are those of ${timeZone}.`}>
        <p className="max-w-prose text-ink-soft">
          They follow the organisation, so that two people who look at one figure see the same day. Calls are kept in
          UTC.
        </p>
      </Card>
    </>
  );
}
