import { createMarkupTokens, type MarkupHandler } from "@/lib/intake/sheet/markup-tokens";
import { RowText } from "@/lib/intake/sheet/row-text";

/** Turns the markup of a sheet, which arrives in any portions, into lines of CSV. */
export interface SheetRows {
  /** @returns the lines that are whole by now */
  push(text: string): string;
  /** Whether it is no sheet that any program writes. */
  isBroken(): boolean;
}

/** Begins to read a sheet. @param handlerOf makes what is told of its markup and writes its rows */
export function createSheetRows(handlerOf: (rows: RowText) => MarkupHandler): SheetRows {
  const rows = new RowText();
  const tokens = createMarkupTokens(handlerOf(rows));
  return {
    push(text) {
      tokens.push(text);
      return rows.take();
    },
    isBroken: () => tokens.isBroken(),
  };
}
