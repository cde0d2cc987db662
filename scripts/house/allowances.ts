/** A file that may break one rule, and why the reason outweighs it. */
export interface Allowance {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}

/** All exceptions from the rules of the house. */
export const ALLOWANCES: readonly Allowance[] = [];
