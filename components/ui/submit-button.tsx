"use client";

import { Button, type ButtonProps } from "@/components/ui/button";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

/**
 * Sends a form. It waits until the page's program runs: sent before, the browser itself would send the form, and write a
 * password into the address.
 */
export function SubmitButton({ disabled = false, ...rest }: Omit<ButtonProps, "type">) {
  const isInBrowser = useIsInBrowser();
  return <Button {...rest} type="submit" disabled={disabled || !isInBrowser} />;
}
