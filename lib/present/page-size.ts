/** Calls that a list shows before it is asked for more. */
export const CALLS_PER_PAGE = 50;

/** Alerts that a list shows before it is asked for more. */
export const ALERTS_PER_PAGE = 30;

/** Mails that the outbox shows before it is asked for more. */
export const MAILS_PER_PAGE = 30;
