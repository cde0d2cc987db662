import type { ImportStatus } from "@/lib/intake/import/import-record";
import { formatCount, formatThings } from "@/lib/present/format";
import { skipWords } from "@/lib/present/import/import-words";

/** What a new organisation should do next, or what it waits for. */
export interface FirstStep {
  readonly title: string;
  readonly text: string;
  /** Where to go on; null where there is nothing to do but wait. */
  readonly link: { readonly href: string; readonly label: string } | null;
  /** Whether the page should look again by itself. */
  readonly isWaiting: boolean;
}

/** An import, as far as it tells what to do next. */
export interface FirstImport {
  readonly id: string;
  readonly filename: string;
  readonly status: ImportStatus;
  readonly rows: {
    readonly read: number;
    readonly imported: number;
    readonly rejected: number;
    readonly skipped: number;
  };
  readonly skippedReasons: Readonly<Record<string, number>>;
}

/**
 * Says what comes next while an organisation has no calls.
 * @param latest its last import; null before the first
 */
export function firstStep(latest: FirstImport | null): FirstStep {
  if (latest === null)
    return {
      title: "No calls yet",
      text: "Upload the call records of your provider or switch: a CSV or JSON export of the last month will do. You will see here which of your numbers are being blocked, where, since when, and what to do now.",
      link: { href: "/imports", label: "Import call records" },
      isWaiting: false,
    };
  const { id, filename, status, rows } = latest;
  const there = { href: `/imports/${id}`, label: "See what happened" };
  if (status === "needs_mapping")
    return {
      title: "Your file waits for you",
      text: `${filename} cannot be read without you: which column is which is not certain, or what its dates mean. Say so once; the next file of that kind comes in by itself.`,
      link: { href: `/imports/${id}`, label: "Say how to read it" },
      isWaiting: false,
    };
  if (status === "failed")
    return {
      title: "Your file was not imported",
      text: `${filename} could not be read. Its page says why, and what helps.`,
      link: there,
      isWaiting: false,
    };
  if (status === "completed" || status === "completed_with_rejections")
    return {
      title: "The file held no calls of yours",
      text: nothingText(latest, "Its page lists each"),
      link: there,
      isWaiting: false,
    };
  return {
    title: "Your file is being read",
    text: `${filename}: ${formatThings(rows.read, "record")} so far. This page renews itself; you need not wait here.`,
    link: { href: `/imports/${id}`, label: "Watch it" },
    isWaiting: true,
  };
}

/** Why an import that ended brought no call, and what helps, for its own page; null where it brought some, or has not ended. */
export function nothingImported(one: FirstImport & { readonly rows: { readonly duplicate: number } }): string | null {
  const isDone = one.status === "completed" || one.status === "completed_with_rejections";
  return isDone && one.rows.imported + one.rows.duplicate === 0 ? nothingText(one, "Each is listed below") : null;
}

/** @param listed where the records that could not be read stand */
function nothingText({ rows, skippedReasons }: FirstImport, listed: string): string {
  if (rows.read === 0) return "There is no record in it beyond a header. Export a time in which calls were made.";
  const [reason = "", most = 0] = Object.entries(skippedReasons).toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (rows.rejected >= rows.skipped)
    return `${formatCount(rows.rejected)} of its ${formatThings(rows.read, "record")} could not be read. ${listed} with the reason; often another time zone, country or mapping of columns helps.`;
  const inbound =
    reason === "inbound"
      ? " Only calls that you make say how your caller IDs are treated: export the outbound ones, or both."
      : "";
  return `Skipped: ${formatCount(most)} of its ${formatThings(rows.read, "record")}. ${skipWords(reason)}.${inbound}`;
}
