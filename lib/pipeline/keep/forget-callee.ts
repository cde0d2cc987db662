import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { uuidText } from "@/lib/base/uuid-bytes";
import { parseCallee } from "@/lib/calls/callee";
import { forgetInOpenCalls } from "@/lib/intake/source/source.store";
import { forgetKnownCarrier } from "@/lib/ledger/call/known-carrier.store";
import { forgetCallee } from "@/lib/ledger/keep/forget-callee.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { calleeKeys } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { forgetCalleeInCases } from "@/lib/redress/sealed-callee.store";

/**
 * Makes the stored calls to a number lead to it no more, under whichever key they were made pseudonyms, and the
 * organisation's list of carriers.
 * @param number as somebody writes it @param country ISO 3166-1 alpha-2, for a number without a country code
 * @returns how many calls there were
 * @throws AppError `unprocessable` when it is no number
 */
export async function forgetNumber(scope: OrganizationScope, number: string, country: string): Promise<number> {
  const callee = parseCallee(number, country);
  if (!callee.ok)
    throw new AppError("unprocessable", "This is not a telephone number.", {
      problems: [{ path: "number", message: "is no telephone number" }],
    });
  let calls = 0;
  for (const key of calleeKeys(env())) {
    const token = keyedHash(key)(callee.value);
    calls += await ledgerTransaction(scope, async (tx) => {
      const forgotten = await forgetCallee(scope, tx, token);
      await forgetKnownCarrier(scope, tx, token);
      await forgetInOpenCalls(scope, tx, token.toString("hex"));
      return forgotten;
    });
    // After the ledger: a case that is opened from now on finds nothing of it there.
    await forgetCalleeInCases(scope, uuidText(token));
  }
  return calls;
}
