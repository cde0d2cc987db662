import { Monitor, Moon, Sun } from "lucide-react";
import { ThemeButton } from "@/components/shell/theme-button";

/** Switches between light, dark, and as the device is. Made by the server: the icons come with the page, not with its code. */
export function ThemeSwitch() {
  return (
    <ThemeButton
      icons={{
        system: <Monitor aria-hidden className="size-4" />,
        light: <Sun aria-hidden className="size-4" />,
        dark: <Moon aria-hidden className="size-4" />,
      }}
    />
  );
}
