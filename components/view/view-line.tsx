"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { changeView, deleteView, keepView, SAVED_VIEWS_KEY, type ViewWish } from "@/components/view/saved-views.query";
import type { SavedViewItem } from "@/lib/present/view/saved-view.schema";

interface ViewLineProps {
  readonly view: SavedViewItem;
  /** The state that the list is in now. */
  readonly query: string;
  readonly mayShare: boolean;
  readonly mayChange: boolean;
}

/** One view that is kept: its name, who sees it, and what can be done with it. */
export function ViewLine({ view, query, mayShare, mayChange }: ViewLineProps) {
  const { id, name, isShared } = view;
  const client = useQueryClient();
  const toast = useToast();
  const settle = () => client.invalidateQueries({ queryKey: SAVED_VIEWS_KEY });
  const tell = (error: Error) => toast("That did not work", error.message);
  const changing = { mutationFn: (wish: Partial<ViewWish>) => changeView(id, wish), onSettled: settle, onError: tell };
  const change = useSingleMutation(changing);
  // Apart from the others: the press that leaves the field may be that of a button which changes something else.
  const rename = useSingleMutation(changing);
  const remove = useSingleMutation({
    mutationFn: () => deleteView(id),
    onSuccess: () => {
      const { screen, query: kept } = view;
      toast(`“${name}” is deleted`, undefined, () => {
        keepView({ screen, name, query: kept, isShared }).then(settle, tell);
      });
    },
    onSettled: settle,
    onError: tell,
  });
  if (!mayChange) return <li className="py-3 text-ink">{name}</li>;
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex items-end gap-2">
        <TextField
          key={name}
          className="flex-1"
          label="Name"
          name={`name-${id}`}
          defaultValue={name}
          maxLength={60}
          onBlur={({ target }) => {
            const wish = target.value.trim();
            if (wish === "") target.value = name;
            else if (wish !== name) rename.mutate({ name: wish });
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key === "Enter") currentTarget.blur();
          }}
        />
        <IconButton label={`Delete ${name}`} disabled={remove.isPending} onClick={() => remove.mutate()}>
          <Trash2 aria-hidden className="size-4" />
        </IconButton>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {mayShare ? (
          <CheckboxField
            label="For everybody"
            checked={isShared}
            disabled={change.isPending}
            onChange={({ target }) => change.mutate({ isShared: target.checked })}
          />
        ) : (
          <span />
        )}
        {view.query === query ? (
          <span className="text-sm text-ink-faint">It is open now.</span>
        ) : (
          <Button
            size="sm"
            disabled={change.isPending}
            onClick={() =>
              change.mutate({ query }, { onSuccess: () => toast(`“${name}” now holds what the list shows`) })
            }
          >
            Keep the open list in it
          </Button>
        )}
      </div>
    </li>
  );
}
