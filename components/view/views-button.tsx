"use client";

import { Bookmark } from "lucide-react";
import { lazy, Suspense } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useReached } from "@/components/ui/use-reached";
import type { ViewsMenuProps } from "@/components/view/views-menu";

const loadMenu = () => import("@/components/view/views-menu");

/** Comes when somebody reaches for the button. */
const ViewsMenu = lazy(() => loadMenu().then((module) => ({ default: module.ViewsMenu })));

/** Leads to the views of a list that are kept, and keeps the one that is open. */
export function ViewsButton(props: Omit<ViewsMenuProps, "trigger">) {
  const [isWanted, listeners] = useReached(loadMenu);
  if (!isWanted) return <Trigger {...listeners} />;
  return (
    <Suspense fallback={<Trigger />}>
      <ViewsMenu {...props} trigger={<Trigger />} />
    </Suspense>
  );
}

function Trigger(props: ButtonProps) {
  return (
    <Button aria-haspopup="menu" {...props}>
      <Bookmark aria-hidden className="size-4" />
      Views
    </Button>
  );
}
