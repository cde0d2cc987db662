import type { Membership } from "@/lib/account/organization/organization";

/** Somebody who has signed in, by the session that says so. */
export interface Person {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly name: string | null;
  /** IANA name of the zone that they read; null for that of the organisation they look at. */
  readonly timeZone: string | null;
  readonly signedInAt: Date;
  /** What they may open; their own organisations first, in the order of joining. */
  readonly memberships: readonly Membership[];
}
