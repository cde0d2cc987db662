"use client";

import { X } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { rememberTourDismissed } from "@/components/shell/tour-memory";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { IconButton } from "@/components/ui/icon-button";
import { TOUR_STEPS } from "@/lib/present/overview/tour-step";

/** The tour of the demo, beside the page that it tells of: one stop at a time, each pointing at a part of the page. */
export function DemoTour() {
  const router = useRouter();
  const place = Number(useSearchParams().get("tour") ?? 0) - 1;
  const step = TOUR_STEPS[place];
  const target = step?.target ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = target === null ? null : document.getElementById(target);
    if (element === null) return;
    element.dataset.tour = "here";
    element.scrollIntoView({ block: target === "content" ? "start" : "center" });
    heading.current?.focus({ preventScroll: true });
    return () => {
      delete element.dataset.tour;
    };
  }, [target]);
  if (step === undefined) return null;
  const go = (to: number) => router.replace(`/?tour=${to + 1}`, { scroll: false });
  const end = () => {
    rememberTourDismissed();
    router.replace("/", { scroll: false });
  };
  const isLast = place === TOUR_STEPS.length - 1;
  return (
    <section
      aria-label="Tour of the demo"
      onKeyDown={(event) => event.key === "Escape" && end()}
      className="fixed inset-x-3 bottom-3 z-40 flex flex-col gap-2 rounded-lg border bg-surface p-4 shadow-popup sm:left-auto sm:w-96"
    >
      <header className="flex items-start justify-between gap-3">
        <div>
          <p className="text-xs text-ink-faint">
            {place + 1} of {TOUR_STEPS.length}
          </p>
          <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold text-ink outline-none">
            {step.title}
          </h2>
        </div>
        <IconButton label="End the tour" size="sm" onClick={end}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </header>
      <p className="text-base text-ink-soft">{step.text}</p>
      <div className="flex justify-end gap-2">
        {place === 0 ? null : (
          <Button size="sm" onClick={() => go(place - 1)}>
            Back
          </Button>
        )}
        {isLast ? (
          <ButtonLink size="sm" variant="primary" href="/sign-up" onClick={rememberTourDismissed}>
            Create an account
          </ButtonLink>
        ) : (
          <Button size="sm" variant="primary" onClick={() => go(place + 1)}>
            Next
          </Button>
        )}
      </div>
    </section>
  );
}
