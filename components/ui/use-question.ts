import { useState } from "react";

/** What a ConfirmDialog needs beside its words. */
interface QuestionDialog {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onConfirm: () => void;
}

/**
 * Asks before something that is hard to undo, where it is done. `ask` settles with whether it shall be; `dialog` goes to a
 * ConfirmDialog.
 */
export function useQuestion(): { readonly ask: () => Promise<boolean>; readonly dialog: QuestionDialog } {
  const [answer, setAnswer] = useState<((isMeant: boolean) => void) | null>(null);
  const reply = (isMeant: boolean) => {
    answer?.(isMeant);
    setAnswer(null);
  };
  return {
    ask: () => new Promise((resolve) => setAnswer(() => resolve)),
    dialog: {
      isOpen: answer !== null,
      onOpenChange: (isOpen) => isOpen || reply(false),
      onConfirm: () => reply(true),
    },
  };
}
