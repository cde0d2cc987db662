/** A file that may break one rule, and why the reason outweighs it. */
export interface Allowance {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}

/** All exceptions from the rules of the house. */
export const ALLOWANCES: readonly Allowance[] = [
  {
    rule: "names",
    path: "app/api/v1/openapi.json/route.ts",
    reason: "The folder is the address at which the world looks for an API's description.",
  },
  {
    rule: "escapes",
    path: "lib/platform/migration-adapter.ts",
    reason: "Mends a method that Prisma's adapter keeps private: its types do not let anybody see it.",
  },
  {
    rule: "escapes",
    path: "lib/platform/schema-engine.ts",
    reason: "Hands a module to WebAssembly, whose types want an index of functions and take nothing narrower.",
  },
  {
    rule: "scoped-stores",
    path: "lib/account/join/accept-invitation.store.ts",
    reason: "Finds to what an invitation leads: its secret is the proof, so it runs before there is a scope.",
  },
  {
    rule: "scoped-stores",
    path: "lib/account/mail/addressee.store.ts",
    reason: "Finds for whom a mail is, which proves nothing of who asked for it.",
  },
  {
    rule: "scoped-stores",
    path: "lib/alert/delivery-backlog.store.ts",
    reason: "Counts for the operator of the installation, of no organisation, and shows nothing of what was counted.",
  },
  {
    rule: "scoped-stores",
    path: "lib/account/sign-in/identity.store.ts",
    reason: "Finds whose account an issuer speaks of: what a session is begun from, so it runs before there is one.",
  },
  {
    rule: "scoped-stores",
    path: "lib/account/credential/verification.store.ts",
    reason: "Finds for whom the secret of a link speaks: what a scope is minted from, so it runs before there is one.",
  },
  {
    rule: "scoped-stores",
    path: "lib/account/api-key/api-key-lookup.store.ts",
    reason: "Finds for whom a key speaks: what a scope is minted from, so it runs before there is one.",
  },
  {
    rule: "scoped-stores",
    path: "lib/account/report-share/report-share-lookup.store.ts",
    reason: "Finds what a link shows: its secret is the proof, and what a scope is minted from.",
  },
  {
    rule: "scoped-stores",
    path: "lib/account/organization/demo.store.ts",
    reason: "Finds the demo and its guest, which anybody may have: no check stands before it.",
  },
  {
    rule: "scoped-stores",
    path: "lib/account/member/member.store.ts",
    reason: "Founds organisations and finds people on the identity plane, before anybody has a scope.",
  },
  {
    rule: "scoped-stores",
    path: "lib/account/sign-in/session.store.ts",
    reason: "Finds who is signed in: what a scope is minted from, so it runs before there is one.",
  },
  {
    rule: "shape",
    path: "lib/base/sha256-block.ts",
    reason: "Writes the rounds of FIPS 180-4 out as they stand there, so that the two can be compared line by line.",
  },
  {
    rule: "shape",
    path: "lib/intake/plain/line-cells.ts",
    reason: "Looks at every byte of a file once, in one loop: it is most of what reading a plain line costs.",
  },
  {
    rule: "shape",
    path: "lib/ledger/tally/tally-cells.ts",
    reason: "Compares a cell's four numbers for every call, and writes a cell down as one plain list of columns.",
  },
  {
    rule: "shape",
    path: "lib/watch/bayes-factor.ts",
    reason:
      "The innermost formula of the watch, run for each window of each hour: it takes numbers and makes no object.",
  },
  {
    rule: "shape",
    path: "lib/watch/scan-stream.ts",
    reason:
      "Goes through the windows of every stream and hour with numbers alone, so that nothing has to be collected.",
  },
  {
    rule: "shape",
    path: "lib/watch/stream-history.ts",
    reason:
      "Sums windows into an array that it is given, for every stream and hour, so that nothing has to be collected.",
  },
];
