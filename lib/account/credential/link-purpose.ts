/** What the link of a mail lets somebody do. */
export const LINK_PURPOSES = ["reset-password", "verify-email", "change-email", "sign-in"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** How long a link works, in minutes: the more it lets somebody do, the shorter. */
export const LINK_MINUTES: Readonly<Record<LinkPurpose, number>> = {
  "reset-password": 60,
  "verify-email": 2 * 24 * 60,
  "change-email": 24 * 60,
  "sign-in": 10,
};
