"use client";

import { keepOrganization } from "@/components/account/organization.query";
import { ConfirmWindow } from "@/components/ui/confirm-window";
import { useToast } from "@/components/ui/toast";
import type { OpenableOrganization } from "@/lib/present/shell/shell-model";

interface OtherTabQuestionProps {
  /** The organisation that this tab shows. */
  readonly currentSlug: string;
  /** The one that another tab has opened. */
  readonly opened: string;
  readonly organizations: readonly OpenableOrganization[];
  readonly onKept: (slug: string) => void;
}

/** Asks which of two organisations this tab goes on with. */
export function OtherTabQuestion({ currentSlug, opened, organizations, onKept }: OtherTabQuestionProps) {
  const toast = useToast();
  const nameOf = (wanted: string) => organizations.find(({ slug }) => slug === wanted)?.name ?? "another organisation";
  const [here, there] = [nameOf(currentSlug), nameOf(opened)];
  const keep = async () => {
    onKept(currentSlug);
    try {
      await keepOrganization(currentSlug);
    } catch {
      toast("Could not go on", `${here} could not be opened again. Reload the page.`);
    }
  };
  return (
    <ConfirmWindow
      isOpen
      onOpenChange={() => void keep()}
      title={`You opened ${there} in another tab`}
      description={`This tab still shows ${here}. One organisation is open in a browser at a time.`}
      tone="primary"
      confirmLabel={`Show ${there}`}
      cancelLabel={`Go on with ${here}`}
      onConfirm={() => location.assign("/")}
    />
  );
}
