import { AsyncLocalStorage } from "node:async_hooks";

const heard = new AsyncLocalStorage<Set<string>>();

/** Says that an action was written down, to whoever listens. */
export function noteAudited(action: string): void {
  heard.getStore()?.add(action);
}

/** Does some work, and tells which actions were written down by it. */
export async function witnessAudit<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly actions: ReadonlySet<string> }> {
  const actions = new Set<string>();
  return { result: await heard.run(actions, work), actions };
}
