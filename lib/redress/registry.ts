/** Where a number may be registered; the first three are what engines and phones look at. */
export const REGISTRIES = ["free_caller_registry", "cnam", "branded_calling", "provider_verification"] as const;
export type Registry = (typeof REGISTRIES)[number];

/** What each of them is. */
export const REGISTRY_WORDS: Readonly<Record<Registry, { readonly label: string; readonly meaning: string }>> = {
  free_caller_registry: {
    label: "Free Caller Registry",
    meaning:
      "Free; tells Hiya, TNS and First Orion who uses the number and for what. Takes days to weeks, and is no pass.",
  },
  cnam: {
    label: "CNAM",
    meaning: "The name that landlines show. Your provider sets it; it takes two weeks or more to spread.",
  },
  branded_calling: {
    label: "Branded calling",
    meaning: "Name, logo or reason on the phone: RCD (RFC 9795), CTIA BCID, or a vendor's programme.",
  },
  provider_verification: {
    label: "Provider verification",
    meaning: "Your provider has checked that the number is yours, which full attestation (A) needs.",
  },
};

/** A number in one registry, as somebody wrote it down. */
export interface Registration {
  readonly callerId: string;
  readonly registry: Registry;
  /** The day on which it was registered. */
  readonly registeredAt: Date;
  /** What the registry calls it; empty without. */
  readonly reference: string;
  /** Who wrote it down, and when; no name for keys and for people who have left. */
  readonly by: string | null;
  readonly changedAt: Date | null;
}
