interface BrokenPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Stands for a page that could not be made. Every page brings it along, so it brings nothing along itself. */
export function BrokenPage({ error, retry }: BrokenPageProps) {
  // A part of the program did not come, and comes with a new page alone: the connection is lost, or the server has a newer one.
  const isPartMissing = error instanceof Error && error.name === "ChunkLoadError";
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <h1 className="text-lg font-semibold text-ink">This page could not be made</h1>
      <div className="max-w-prose text-base text-balance text-ink-soft">
        <p>
          Nothing is lost. See that you are connected, and try again; if it stays like this, the log of the server says
          more.
        </p>
        {digest === null ? null : <p className="mt-1 font-mono text-sm">Reference {digest}</p>}
      </div>
      <button
        type="button"
        onClick={isPartMissing ? () => location.reload() : retry}
        className="mt-2 h-9 cursor-pointer rounded-md border border-line-strong/60 bg-surface px-3.5 text-base font-medium text-ink hover:bg-sunken"
      >
        Try again
      </button>
    </div>
  );
}
