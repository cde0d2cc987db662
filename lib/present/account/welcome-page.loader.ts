import { mayBeginOrganization } from "@/lib/account/organization/begin-organization.store";
import { readOwnAccount } from "@/lib/account/person/own-account.store";
import type { PersonScope } from "@/lib/account/person-scope";
import { env } from "@/lib/platform/env";
import { type PlaceChoices, placeChoices } from "@/lib/present/shell/places";

/** What the page of somebody without an organisation needs. */
export interface WelcomePage extends PlaceChoices {
  /** Whether they may begin one. */
  readonly mayBegin: boolean;
  /** Nobody who signs in elsewhere, or by mails alone, has one. */
  readonly hasPassword: boolean;
}

/** Loads what somebody without an organisation may do. */
export async function loadWelcomePage(scope: PersonScope): Promise<WelcomePage> {
  const [mayBegin, { passwordHash }] = await Promise.all([
    mayBeginOrganization(scope, env().SIGN_UP === "open"),
    readOwnAccount(scope),
  ]);
  return { mayBegin, hasPassword: passwordHash !== null, ...placeChoices() };
}
