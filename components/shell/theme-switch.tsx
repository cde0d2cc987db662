"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { IconButton } from "@/components/ui/icon-button";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const NEXT = { system: "light", light: "dark", dark: "system" } as const;
const WORDS = { system: "as the device", light: "light", dark: "dark" } as const;

/** Goes round light, dark, and as the device is. */
export function ThemeSwitch() {
  const { theme, setTheme } = useTheme();
  // The choice is kept in the browser: the server draws the switch as if there were none.
  const isInBrowser = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  const current = isInBrowser && (theme === "light" || theme === "dark") ? theme : "system";
  const Icon = ICONS[current];
  return (
    <IconButton
      label={`Appearance: ${WORDS[current]}. Change to ${WORDS[NEXT[current]]}`}
      onClick={() => setTheme(NEXT[current])}
    >
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
