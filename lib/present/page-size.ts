/** Calls that a list shows before it is asked for more. */
export const CALLS_PER_PAGE = 50;

/** Alerts that a list shows before it is asked for more. */
export const ALERTS_PER_PAGE = 30;

/** Mails that the outbox shows before it is asked for more. */
export const MAILS_PER_PAGE = 30;

/** Redress cases on a page of their list. */
export const CASES_PER_PAGE = 50;

/** Observations on a page of their list. */
export const OBSERVATIONS_PER_PAGE = 50;

/** Numbers on a page of their registrations. */
export const REGISTERED_PER_PAGE = 100;
