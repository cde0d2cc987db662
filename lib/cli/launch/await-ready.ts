import { setTimeout as wait } from "node:timers/promises";

const ASK_EVERY_MS = 200;
const ANSWER_WITHIN_MS = 20_000;

/**
 * Waits until the product says that it is ready to serve.
 * @returns false when `withinMs` have passed before, or `signal` was aborted
 */
export async function awaitReady(url: string, withinMs: number, signal: AbortSignal): Promise<boolean> {
  const overall = AbortSignal.any([signal, AbortSignal.timeout(withinMs)]);
  while (!overall.aborted) {
    if (await isReady(`${url}/api/v1/health/ready`, overall)) return true;
    await wait(ASK_EVERY_MS, undefined, { signal: overall }).catch(() => undefined);
  }
  return false;
}

async function isReady(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/** The address under which this machine itself reaches a server that listens on `host`. */
export function localUrl(host: string, port: number): string {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
