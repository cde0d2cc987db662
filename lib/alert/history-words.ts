import type { AlertDraft, AlertReach } from "@/lib/alert/alert-draft";
import { alertWords } from "@/lib/alert/alert-words";
import { momentText, type Reader } from "@/lib/alert/reader-words";

/** What one message about the changes in older calls says. */
export interface HistoryWords {
  readonly subject: string;
  readonly heading: string;
  /** Which file shows them, and how many of them are not over. */
  readonly detail: string;
}

/** Subjects are cut at about twice as much by mail programs: the news has to stand before. */
const NAME_MAX = 40;
/** The end of a name tells most: a month, a version, the kind of file. */
const NAME_END = 12;

/** Says what an import of older calls brought to light. @param goingOn how many of the changes were not over by its last calls */
export function historyWords(changes: number, goingOn: number, filename: string): HistoryWords {
  const heading = `${changes === 1 ? "1 reputation change" : `${changes} reputation changes`} found in older calls`;
  const open = goingOn === 0 ? "" : `, ${goingOn} still going on`;
  return {
    subject: `${heading}${open} (${shortName(filename)})`,
    heading,
    detail: `${filename} ${changes === 1 ? "shows it" : "shows them"}. ${standing(changes, goingOn)}`,
  };
}

function standing(changes: number, goingOn: number): string {
  if (goingOn === 0)
    return changes === 1 ? "It was over by the last of its calls." : "All of them were over by the last calls.";
  const which = changes === 1 ? "It is" : goingOn === 1 ? "1 of them is" : `${goingOn} of them are`;
  return `${which} still going on in the last calls.`;
}

function shortName(name: string): string {
  return name.length <= NAME_MAX ? name : `${name.slice(0, NAME_MAX - NAME_END - 1)}…${name.slice(-NAME_END)}`;
}

/**
 * One of the changes in a line: what changed, where, and when it was over if it was.
 * @param reach how its figure went on: the first calls that show a change may be two
 */
export function historyLine(draft: AlertDraft, reader: Reader, reach: AlertReach | null = null): string {
  const where = draft.carrier ? `, towards ${draft.carrier}` : "";
  const { overAt } = draft.evidence;
  const end = overAt === null ? "" : `, over by ${momentText(new Date(overAt), reader)}`;
  return `${alertWords(draft, reader, null, reach).subject}${where}${end}`;
}
