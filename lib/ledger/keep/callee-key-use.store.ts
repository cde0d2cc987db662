import type { SystemScope } from "@/lib/account/organization-scope";
import { bulkTransaction } from "@/lib/platform/bulk";

/** What still bears pseudonyms of a key. */
export interface CalleeKeyUse {
  /** The id of the key, with which its pseudonyms begin, in hex; `0000` for callees that were forgotten. */
  readonly keyId: string;
  /** Calls, of open and closed cases too, and entries of lists of carriers. */
  readonly rows: number;
  /** The day (UTC) of the last call; null where only lists bear it. */
  readonly lastDay: string | null;
}

/** Counts what bears pseudonyms of which key, over all organisations. It reads every call, so ask seldom. */
export async function calleeKeyUse(_system: SystemScope): Promise<readonly CalleeKeyUse[]> {
  return bulkTransaction((tx) =>
    tx.query<CalleeKeyUse>(
      `select key_id as "keyId", sum(rows)::float8 as rows, to_char(max(last_at) at time zone 'UTC', 'YYYY-MM-DD') as "lastDay"
       from (
         select substr(callee_token::text, 1, 4) as key_id, count(*) as rows, max(started_at) as last_at from call group by 1
         union all
         select substr(callee_token::text, 1, 4), count(*), max(started_at) from case_call group by 1
         union all
         select substr(key, 1, 4), count(*), null from known_carrier where key !~ '^[+]' and length(key) >= 32 group by 1
       ) as used
       group by key_id order by max(last_at) desc nulls last, key_id`,
    ),
  );
}
