import { Button } from "@/components/ui/button";

interface ShowMoreProps {
  /** How many there are on the page, in words: `50 calls`. */
  readonly shown: string;
  readonly hasMore: boolean;
  readonly isPending: boolean;
  /** Why the next ones could not be had; null when nothing went wrong. */
  readonly failure: string | null;
  readonly onMore: () => void;
}

/** The end of a list that is read page by page: how much of it is shown, and the way on. */
export function ShowMore({ shown, hasMore, isPending, failure, onMore }: ShowMoreProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      {hasMore ? (
        <Button isPending={isPending} onClick={onMore}>
          Show more
        </Button>
      ) : null}
      <p role="status" className="text-sm text-ink-faint">
        {failure ?? `${shown}${hasMore ? " so far" : ""}`}
      </p>
    </div>
  );
}
