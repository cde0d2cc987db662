"use client";

import { useState } from "react";
import { Specimen } from "@/components/gallery/specimen";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Menu, MenuChoices, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";

const CHOICES = [
  { value: "one", label: "First" },
  { value: "two", label: "Second" },
];

/** Everything that opens above the page. */
export function PopupSpecimens() {
  const [open, setOpen] = useState<"dialog" | "confirm" | null>(null);
  const [choice, setChoice] = useState("one");
  const toast = useToast();
  return (
    <Specimen title="Above the page">
      <Button onClick={() => setOpen("dialog")}>Open a dialog</Button>
      <Dialog
        isOpen={open === "dialog"}
        onOpenChange={() => setOpen(null)}
        title="A dialog"
        description="The page behind it waits."
      >
        <Button onClick={() => setOpen(null)}>Close it</Button>
      </Dialog>
      <Button variant="danger" onClick={() => setOpen("confirm")}>
        Ask before harm
      </Button>
      <ConfirmDialog
        isOpen={open === "confirm"}
        onOpenChange={() => setOpen(null)}
        title="Really?"
        description="This says what will happen, and whether it can be undone."
        confirmLabel="Do it"
        onConfirm={() => setOpen(null)}
      />
      <Menu trigger={<Button>Open a menu</Button>}>
        <MenuChoices label="One of these holds" value={choice} onValueChange={setChoice} choices={CHOICES} />
        <MenuSeparator />
        <MenuItem>An action</MenuItem>
        <MenuItem isDisabled>Not now</MenuItem>
      </Menu>
      <Tooltip trigger={<Button variant="ghost">Has a hint</Button>}>It is complete without this.</Tooltip>
      <Button variant="ghost" onClick={() => toast("Something was done", "And this is what follows from it.")}>
        Say something
      </Button>
      <Button variant="ghost" onClick={() => toast("Something was deleted", undefined, () => toast("It is back"))}>
        Say what can be undone
      </Button>
    </Specimen>
  );
}
