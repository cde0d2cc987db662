const DISPOSITION = /^(?:ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION|CANCEL)$/;
const DATE = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}[ T]\d{1,2}:\d\d/;
const UNIQUE_ID = /^(?:[\w.-]+-)?\d{9,10}\.\d+$/;

/** Position of a disposition behind two whole numbers; null where the row has none. */
function dispositionAt(cells: readonly string[]): number | null {
  for (let at = 5; at < cells.length; at += 1) {
    const isIt =
      DISPOSITION.test(cells[at] ?? "") && /^\d+$/.test(cells[at - 1] ?? "") && /^\d+$/.test(cells[at - 2] ?? "");
    if (isIt) return at;
  }
  return null;
}

/** Which of Asterisk's layouts a row without header has, told by what stands around its disposition. */
export type AsteriskLayout = "cdr_csv" | "cdr_custom" | "database";

function layoutAround(cells: readonly string[], at: number): AsteriskLayout {
  const hasTimes = DATE.test(cells[at - 5] ?? "") && (DATE.test(cells[at - 3] ?? "") || cells[at - 3] === "");
  if (!hasTimes) return "database";
  if (UNIQUE_ID.test(cells[at + 3] ?? "")) return "cdr_custom";
  if (UNIQUE_ID.test(cells[at + 2] ?? "")) return "cdr_csv";
  // Without unique ids the display name with its number tells: fifth of the one layout, first of the other.
  return /<[^>]*>$/.test(cells[at - 13] ?? "") ? "cdr_custom" : "cdr_csv";
}

/** Makes the anchor of one layout: the position of the disposition. */
export function dispositionAnchor(layout: AsteriskLayout): (cells: readonly string[]) => number | null {
  return (cells) => {
    const at = dispositionAt(cells);
    return at !== null && layoutAround(cells, at) === layout ? at : null;
  };
}
