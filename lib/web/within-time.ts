/** Sooner than probes and Prometheus lose their patience: that the database does not answer has to be told. */
const ANSWER_WITHIN_MS = 5_000;

/**
 * Waits for an answer, but not for longer than whoever asks for it would: a database that hangs answers never.
 * @returns null when it has not come in time
 */
export async function withinTime<T>(work: Promise<T>, withinMs = ANSWER_WITHIN_MS): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), withinMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
