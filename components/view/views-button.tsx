"use client";

import { Bookmark } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ViewsMenuProps } from "@/components/view/views-menu";

const loadMenu = () => import("@/components/view/views-menu");

/** Comes when somebody reaches for the button. */
const ViewsMenu = lazy(() => loadMenu().then((module) => ({ default: module.ViewsMenu })));

/** Leads to the views of a list that are kept, and keeps the one that is open. */
export function ViewsButton(props: Omit<ViewsMenuProps, "trigger">) {
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button aria-haspopup="menu">
      <Bookmark aria-hidden className="size-4" />
      Views
    </Button>
  );
  if (!isWanted)
    return (
      <Button
        aria-haspopup="menu"
        onPointerEnter={() => void loadMenu()}
        onFocus={() => void loadMenu()}
        onClick={() => setWanted(true)}
      >
        <Bookmark aria-hidden className="size-4" />
        Views
      </Button>
    );
  return (
    <Suspense fallback={button}>
      <ViewsMenu {...props} trigger={button} />
    </Suspense>
  );
}
