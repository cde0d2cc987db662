import { formatThings } from "@/lib/present/format";

/** What is said of the recovery codes that are left, and whether it is time to make others. */
export function recoveryCodeWords(left: number): { readonly text: string; readonly isLow: boolean } {
  if (left === 0) return { text: "No recovery code is left: without your app you could not sign in.", isLow: true };
  return { text: `${formatThings(left, "recovery code")} ${left === 1 ? "is" : "are"} left.`, isLow: left === 1 };
}
