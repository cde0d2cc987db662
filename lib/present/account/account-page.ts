import type { IssuerItem, SessionItem } from "@/lib/present/account/own-account.schema";

/** What the page of one's own account begins with. */
export interface AccountPage {
  readonly email: string;
  readonly name: string | null;
  readonly isEmailVerified: boolean;
  /** Another address that waits for its mail to be answered, and until when it does; null when none is wanted. */
  readonly wantedEmail: { readonly email: string; readonly until: string } | null;
  /** Nobody who signs in elsewhere, or by mails alone, has one. */
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly codesLeft: number;
  /** Where they can sign in beside. */
  readonly issuers: IssuerItem[];
  /** Names of organisations that they alone own: while there are any, the account cannot be deleted. */
  readonly soleOwnerOf: readonly string[];
  readonly sessions: SessionItem[];
  /** IANA name; times are of this zone. */
  readonly timeZone: string;
}
