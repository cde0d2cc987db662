import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { parseCallerId } from "@/lib/calls/caller-id";
import { NO_NUMBER } from "@/lib/present/redress/new-case-page";
import { findCallerId } from "@/lib/watch/caller-id-page.store";

/** Checks that the organisation has used the caller ID. @throws AppError `not_found` */
export async function requireCallerId(scope: OrganizationScope, callerId: string): Promise<void> {
  if ((await findCallerId(scope, callerId)) === null) throw unknownCallerId();
}

/** The answer to a caller ID that the organisation never used, whoever else may have. */
export function unknownCallerId(): AppError {
  return new AppError("not_found", "No call was ever imported from this caller ID.");
}

/** The answer to a caller ID that somebody wrote and the organisation never used: perhaps it is none at all. */
export function unknownWrittenCallerId(written: string, country: string): AppError {
  return parseCallerId(written, country).ok
    ? unknownCallerId()
    : new AppError("unprocessable", NO_NUMBER, { problems: [{ path: "callerId", message: NO_NUMBER }] });
}
