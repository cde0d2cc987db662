"use client";

import { useTheme } from "next-themes";
import { type ReactNode, useSyncExternalStore } from "react";
import { IconButton } from "@/components/ui/icon-button";

const NEXT = { system: "light", light: "dark", dark: "system" } as const;
const WORDS = { system: "as the device", light: "light", dark: "dark" } as const;

interface ThemeButtonProps {
  /** What stands for each. */
  readonly icons: Readonly<Record<keyof typeof NEXT, ReactNode>>;
}

/** Goes round light, dark, and as the device is. */
export function ThemeButton({ icons }: ThemeButtonProps) {
  const { theme, setTheme } = useTheme();
  // The choice is kept in the browser: the server draws the switch as if there were none.
  const isInBrowser = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  const current = isInBrowser && (theme === "light" || theme === "dark") ? theme : "system";
  return (
    <IconButton
      label={`Appearance: ${WORDS[current]}. Change to ${WORDS[NEXT[current]]}`}
      onClick={() => setTheme(NEXT[current])}
    >
      {icons[current]}
    </IconButton>
  );
}
