/** Some equal calls of a file, one every `everySeconds` from `startedAt` on. */
export interface CallRun {
  readonly callerId: string;
  readonly startedAt: string;
  readonly count: number;
  readonly everySeconds?: number;
  /** SIP code, and the phrase and Reason header that come with it. */
  readonly sip: number;
  readonly phrase?: string;
  readonly reason?: string;
  readonly carrier?: string;
  readonly durationSeconds?: number;
}

const HEADER = "callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase,reason,carrier";

/** Writes a file of calls in Ringworthy's own field names. Runs are numbered, so equal lists give equal files. */
export function callFile(runs: readonly CallRun[]): string {
  return `${HEADER}\n${runs.flatMap(lines).join("\n")}\n`;
}

function lines(run: CallRun, number: number): string[] {
  const start = Date.parse(run.startedAt);
  return Array.from({ length: run.count }, (_, index) => {
    const at = new Date(start + index * (run.everySeconds ?? 60) * 1_000).toISOString();
    const callee = `+1212555${String(1_000 + (index % 9_000))}`;
    const duration = (run.durationSeconds ?? (run.sip === 200 ? 60 : 0)) * 1_000;
    const reason = `"${(run.reason ?? "").replaceAll('"', '""')}"`;
    return [
      `${number}-${index}`,
      run.callerId,
      callee,
      at,
      duration,
      run.sip,
      run.phrase ?? "",
      reason,
      run.carrier ?? "",
    ].join(",");
  });
}
