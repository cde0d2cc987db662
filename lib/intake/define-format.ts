import type { Format, Signature } from "@/lib/intake/format";

const NO_SIGNATURE: Signature = { required: [], any: [], forbidden: [] };

const PLAIN: Omit<Format, "id" | "name" | "tier" | "fields"> = {
  signature: NO_SIGNATURE,
  headerless: null,
  flatten: null,
  openTo: [],
  time: { zone: "local", dateOrder: null },
  direction: { kind: "all_outbound" },
  legs: "single",
  idsSpanCallees: false,
  durationIsTalk: true,
  isLog: false,
  keep: [],
  leavesOutMessages: false,
  hasExtensions: false,
  dialsNine: false,
  lacksPlus: false,
  codeWords: {},
  hexCauses: false,
  legKinds: {},
  cannotShow: [],
  canShow: [],
  recipe: null,
};

/** What a format states about itself; all else is as plain as can be. */
export type FormatStatement = Pick<Format, "id" | "name" | "tier" | "fields"> &
  Partial<Omit<Format, "signature">> & { readonly signature?: Partial<Signature> };

/**
 * Completes a format: unless it says otherwise it holds one outbound call per record, with times on the local clock,
 * in files whose header the signature knows.
 */
export function defineFormat(statement: FormatStatement): Format {
  return { ...PLAIN, ...statement, signature: { ...NO_SIGNATURE, ...statement.signature } };
}
