import { lackTheirPlus } from "@/lib/calls/dropped-plus";
import type { Format } from "@/lib/intake/format";
import { fileTable } from "@/lib/intake/mapping/file-columns";
import type { Recognition } from "@/lib/intake/recognise-format";
import { pick } from "@/lib/intake/row/cell";
import { dialsOutside } from "@/lib/intake/row/outside-line";
import type { ReadableSample } from "@/lib/intake/upload/upload-part";
import { type ImportPlace, readerOptions } from "@/lib/pipeline/read/reader-options";

/**
 * What a file was taken for, with what its first numbers show of how it writes them all: called numbers with the 9 for an
 * outside line, which is taken from them, or all numbers without the plus before their calling code. Countries in which nobody
 * dials the 9 are left alone when the rows are read.
 */
export function withNumberHabits(recognised: Recognition, sample: ReadableSample, place: ImportPlace): Recognition {
  const { format, mapping } = recognised;
  if (format.flatten !== null) return recognised;
  const { columns, rows } = fileTable(recognised, sample);
  const written = (field: "callerId" | "callee"): readonly string[] => {
    const at = (mapping.columns[field]?.from ?? []).flatMap((from) => {
      const position = columns.findIndex(({ key }) => key === from);
      return position < 0 ? [] : [position];
    });
    return rows.map(({ cells }) => pick(cells, at));
  };
  const [callers, callees] = [written("callerId"), written("callee")];
  const country = mapping.country ?? readerOptions(place, recognised).country;
  const habits: Pick<Format, "dialsNine" | "lacksPlus"> = {
    dialsNine: format.dialsNine === false && dialsOutside(callees) ? "by_file" : format.dialsNine,
    lacksPlus: lackTheirPlus(callers, callees, country),
  };
  return habits.dialsNine === format.dialsNine && !habits.lacksPlus
    ? recognised
    : { ...recognised, format: { ...format, ...habits } };
}
