import { isGuest } from "@/lib/account/sign-in/guest";

/** Whose hours somebody reads. */
export interface ReadZones {
  /** The organisation's; IANA name. */
  readonly home: string;
  /** The zone that they chose; null for the organisation's. */
  readonly own: string | null;
  /** False for the guest of the demo, who has no account to keep it in. */
  readonly mayChoose: boolean;
}

/** Prepares the choice of the zone that somebody reads. */
export function readZones(
  person: { readonly email: string; readonly timeZone: string | null },
  home: string,
): ReadZones {
  return { home, own: person.timeZone, mayChoose: !isGuest(person) };
}
