const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const LOOK_EVERY_MS = 1_000;

/**
 * Aborts when this process is asked to stop: by a signal, however often it comes (npm repeats those that a terminal has
 * sent already), or because the npm that started it is gone.
 */
export function stopRequest(): AbortSignal {
  const request = new AbortController();
  for (const signal of SIGNALS) process.on(signal, () => request.abort(signal));
  if (process.env.npm_lifecycle_event !== undefined) watchParent(request);
  return request.signal;
}

function watchParent(request: AbortController): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    request.abort("npm has ended");
  }, LOOK_EVERY_MS);
  watch.unref();
}
