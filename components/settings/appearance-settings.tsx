"use client";

import { useTheme } from "next-themes";
import { requestDone } from "@/components/api/request-json";
import { useChange } from "@/components/settings/use-change";
import { Card } from "@/components/ui/card";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TimeZoneField } from "@/components/ui/time-zone-field";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";
import { formatZone } from "@/lib/present/format";
import type { ReadZones } from "@/lib/present/settings/read-zones";

const THEMES = [
  { value: "system", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** How the pages look in this browser, and whose hours they show. */
export function AppearanceSettings({ zones }: { readonly zones: ReadZones }) {
  const { theme = "system", setTheme } = useTheme();
  const current = useIsInBrowser() ? theme : "system";
  return (
    <>
      <Card title="Light or dark" note="Kept in this browser.">
        <SegmentedControl label="Light or dark" choices={THEMES} value={current} onValueChange={setTheme} />
      </Card>
      <ZoneCard zones={zones} />
    </>
  );
}

function ZoneCard({ zones: { home, own, mayChoose } }: { readonly zones: ReadZones }) {
  const { isPending, change } = useChange();
  const shown = formatZone(own ?? home);
  const choose = (timeZone: string) =>
    change({
      run: () => requestDone("/me", { method: "PATCH", body: { timeZone: timeZone === "" ? null : timeZone } }),
      done: timeZone === "" ? "You read the organisation's hours" : `You read the hours of ${formatZone(timeZone)}`,
    });
  return (
    <Card title="Time zone" note={`Days and times on every page are those of ${shown}.`}>
      {mayChoose ? (
        <TimeZoneField
          className="max-w-80"
          label="Days and times of"
          usual={`The organisation: ${formatZone(home)}`}
          description="For you alone, in every organisation. Mails about alerts follow the clock that you choose under Notifications."
          value={own ?? ""}
          isDisabled={isPending}
          onValueChange={(zone) => void choose(zone)}
        />
      ) : null}
      <p className="mt-3 max-w-prose text-sm text-ink-soft">
        Calls are kept in UTC, and days follow the zone across changes of the clock. In another zone than the
        organisation's, sums by day are added up from hours, which takes a moment longer over a large fleet.
      </p>
    </Card>
  );
}
