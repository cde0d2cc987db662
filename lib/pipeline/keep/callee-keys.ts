import type { SystemScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { calleeKeyUse } from "@/lib/ledger/keep/callee-key-use.store";
import { casesOfKey } from "@/lib/pipeline/redress/seal-callees";
import { dropCalleeKey, namedCalleeKeys } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";

/** A key of callees, and what still needs it. */
export interface CalleeKeyState {
  readonly id: string;
  /** `present` makes pseudonyms; `before` made some; `unknown` is named by rows, and is not here; `forgotten` is no key. */
  readonly state: "present" | "before" | "unknown" | "forgotten";
  /** Name of its file; null where the environment names it, or it is not here. */
  readonly file: string | null;
  /** Calls and entries of lists that bear pseudonyms of it. */
  readonly rows: number;
  /** The day (UTC) of the last such call. */
  readonly lastDay: string | null;
  /** Open cases of redress whose numbers no other key opens. */
  readonly cases: number;
}

/** With which pseudonyms begin that lead to no number any more. */
const FORGOTTEN = "0000";

/** The keys that are here, the present one first, then those that rows name beside. */
export async function listCalleeKeys(system: SystemScope): Promise<readonly CalleeKeyState[]> {
  const named = namedCalleeKeys(env());
  const uses = await calleeKeyUse(system);
  const used = (id: string) => uses.find((use) => use.keyId === id) ?? { rows: 0, lastDay: null };
  const here = await Promise.all(
    named.map(async ({ id, file }, index) => {
      const { rows, lastDay } = used(id);
      const state = index === 0 ? ("present" as const) : ("before" as const);
      return { id, state, file, rows, lastDay, cases: await casesOfKey(system, id) };
    }),
  );
  const others = uses.filter(({ keyId }) => !named.some(({ id }) => id === keyId));
  return [
    ...here,
    ...others.map(({ keyId: id, rows, lastDay }) => {
      const state = id === FORGOTTEN ? ("forgotten" as const) : ("unknown" as const);
      return { id, state, file: null, rows, lastDay, cases: 0 };
    }),
  ];
}

/**
 * Removes a key that nothing needs any more: no call, no list and no open case.
 * @throws AppError `conflict` while something does; Error where it is the present one, the environment's, or none
 */
export async function retireCalleeKey(system: SystemScope, id: string): Promise<void> {
  const found = (await listCalleeKeys(system)).find((key) => key.id === id);
  if (found !== undefined && found.rows + found.cases > 0)
    throw new AppError(
      "conflict",
      `${found.rows} calls or entries of lists, the last of ${found.lastDay ?? "no day"}, and ${found.cases} open cases still need the key ${id}.`,
    );
  dropCalleeKey(env(), id);
}
