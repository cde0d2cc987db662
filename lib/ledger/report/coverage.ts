/** How much of some time the calls cover. */
export interface Coverage {
  /** Calendar days of the zone, `2026-11-03`; null where there are no calls. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly daysWithCalls: number;
  readonly callerIds: number;
}
