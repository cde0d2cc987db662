"use client";

import { ErrorState } from "@/components/ui/error-state";

interface BrokenPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Stands for a page that could not be made. */
export function BrokenPage({ error, retry }: BrokenPageProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <ErrorState title="This page could not be made" isPage onRetry={retry}>
      <p>Nothing is lost. Try again; if it stays like this, the log of the server says more.</p>
      {digest === null ? null : <p className="mt-1 font-mono text-sm">Reference {digest}</p>}
    </ErrorState>
  );
}
