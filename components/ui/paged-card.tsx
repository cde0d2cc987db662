import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { ShowMore } from "@/components/ui/show-more";
import { WaitingRows } from "@/components/ui/waiting-rows";

interface PagedCardProps {
  /** The list as it is read, page by page. */
  readonly list: {
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly error: Error | null;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly refetch: () => unknown;
    readonly fetchNextPage: () => unknown;
  };
  /** How many entries have been read. */
  readonly count: number;
  /** What one entry is called, and what several are. */
  readonly words: { readonly one: string; readonly many: string };
  /** Stands in the place of a list without entries. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

const counts = new Intl.NumberFormat("en-US");

/** A list that is read page by page: while it is read, where it could not be, where it is empty, and its way on. */
export function PagedCard({ list, count, words, empty, children }: PagedCardProps) {
  return (
    <>
      <Card isFlush>
        {list.isPending ? <WaitingRows label={`Reading ${words.many}`} /> : null}
        {list.error !== null && count === 0 ? (
          <ErrorState title={`The ${words.many} could not be read`} onRetry={() => void list.refetch()}>
            {list.error.message}
          </ErrorState>
        ) : null}
        {list.isSuccess && count === 0 ? empty : null}
        {count === 0 ? null : children}
      </Card>
      {count === 0 ? null : (
        <ShowMore
          shown={`${counts.format(count)} ${count === 1 ? words.one : words.many}`}
          hasMore={list.hasNextPage}
          isPending={list.isFetchingNextPage}
          failure={list.isFetchNextPageError ? `The next ${words.many} could not be read.` : null}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </>
  );
}
