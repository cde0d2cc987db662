"use client";

import { cx } from "class-variance-authority";
import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { isTourDismissed, onTourDismissed, rememberTourDismissed } from "@/components/shell/tour-memory";
import { TextLink } from "@/components/ui/text-link";

/** Invites to the tour of the demo, until somebody has been on it or does not want it. */
export function TourInvitation() {
  const isDismissed = useSyncExternalStore(onTourDismissed, isTourDismissed, () => false);
  return (
    // Its place stays, so that nothing moves when the browser remembers.
    <span className={cx("whitespace-nowrap", isDismissed && "invisible")}>
      <TextLink href="/?tour=1">Take the tour</TextLink>
      <button
        type="button"
        aria-label="No tour"
        onClick={rememberTourDismissed}
        className="ml-1 inline-flex size-6 cursor-pointer items-center justify-center rounded-sm align-middle text-ink-soft hover:text-ink"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
