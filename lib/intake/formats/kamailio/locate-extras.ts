import type { SourceField } from "@/lib/intake/row/source-field";

const FIRST_EXTRA = 7;
const NUMBER = /^(?:sips?:|tel:)?\+?\d{2,18}(?:@[\w.:-]+)?$/i;
const HIDDEN = /^anonymous(?:@|$)/i;
const REASON = /^(?:SIP|Q\.850)\s*;.*cause\s*=/i;
const CALL_INFO = /^<[^>]+>.*purpose\s*=/i;

type Column = readonly string[];

/** Share of the filled cells that pass; 0 where none is filled. */
function share(cells: Column, test: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

function userOf(cell: string): string {
  return cell.replace(/^(?:sips?:|tel:)?\+?/i, "").replace(/@.*$/, "");
}

function isSame(a: Column, b: Column): boolean {
  return a.every((cell, row) => userOf(cell) === userOf(b[row] ?? ""));
}

/**
 * Finds numbers and headers among the extra columns of records without header, by their values: the first column of numbers
 * is the caller, the next one that differs from it the callee.
 * @param rows sampled rows
 * @param anchor position of the SIP method in them
 * @returns positions relative to the anchor
 */
export function locateExtras(
  rows: readonly (readonly string[])[],
  anchor: number,
): { readonly [Field in SourceField]?: number } {
  const invites = rows.filter((cells) => cells[anchor] === "INVITE");
  const width = Math.max(0, ...invites.map((cells) => cells.length - anchor));
  const column = (offset: number): Column => invites.map((cells) => cells[anchor + offset]?.trim() ?? "");
  const offsets = Array.from({ length: Math.max(0, width - FIRST_EXTRA) }, (_, index) => FIRST_EXTRA + index);
  const numbers = offsets.filter((at) => share(column(at), (cell) => NUMBER.test(cell) || HIDDEN.test(cell)) > 0.5);
  const caller = numbers[0];
  const callee = numbers.find((at) => caller !== undefined && !isSame(column(at), column(caller)));
  const reason = offsets.find((at) => share(column(at), (cell) => REASON.test(cell)) > 0.5);
  const callInfo = offsets.find((at) => share(column(at), (cell) => CALL_INFO.test(cell)) > 0.5);
  const found = { callerId: caller, callee, reason, callInfo };
  return Object.fromEntries(Object.entries(found).filter(([, at]) => at !== undefined));
}
