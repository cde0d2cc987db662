/** What somebody asked the audit log for. */
export interface AskedAudit {
  readonly action?: string | undefined;
  readonly q?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The same with every part named: null where nothing was asked. */
export function auditFilter({ action, q, from, to }: AskedAudit) {
  return {
    action: action ?? null,
    q: q ?? null,
    from: from === undefined ? null : new Date(from),
    to: to === undefined ? null : new Date(to),
  };
}
