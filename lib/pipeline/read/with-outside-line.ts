import { fileTable } from "@/lib/intake/mapping/file-columns";
import type { Recognition } from "@/lib/intake/recognise-format";
import { pick } from "@/lib/intake/row/cell";
import { dialsOutside } from "@/lib/intake/row/outside-line";
import type { ReadableSample } from "@/lib/intake/upload/upload-part";

/**
 * What a file was taken for, with the 9 for an outside line taken from its called numbers where the first ones show that it
 * stands there. Countries in which nobody dials it are left alone when the rows are read.
 */
export function withOutsideLine(recognised: Recognition, sample: ReadableSample): Recognition {
  const { format, mapping } = recognised;
  if (format.dialsNine !== false || format.flatten !== null) return recognised;
  const { columns, rows } = fileTable(recognised, sample);
  const at = (mapping.columns.callee?.from ?? []).flatMap((from) => {
    const place = columns.findIndex(({ key }) => key === from);
    return place < 0 ? [] : [place];
  });
  const dialled = rows.map(({ cells }) => pick(cells, at));
  return dialsOutside(dialled) ? { ...recognised, format: { ...format, dialsNine: "by_file" } } : recognised;
}
