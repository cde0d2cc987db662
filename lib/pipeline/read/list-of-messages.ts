import type { Disposition } from "@/lib/calls/disposition";
import { parseDisposition } from "@/lib/calls/vendor-disposition";
import { headerWords } from "@/lib/intake/header/header-words";
import { fileTable } from "@/lib/intake/mapping/file-columns";
import type { Recognition } from "@/lib/intake/recognise-format";
import { tidy } from "@/lib/intake/row/cell";
import type { SourceField } from "@/lib/intake/row/source-field";
import type { ReadableSample } from "@/lib/intake/upload/upload-part";

/** What only messages have: a text, and parts in which it was sent. */
const OF_MESSAGES = /^(?:(?:sms_|message_|msg_)?(?:body|content)|(?:num_)?segments|message_text|sms_text|num_media)$/;
/** What only calls have. */
const OF_CALLS: readonly SourceField[] = ["durationMs", "totalMs", "ringMs", "pddMs", "answeredAt", "sipCode", "q850"];

/** Ends that no message has. */
const ENDS_OF_CALLS: ReadonlySet<Disposition | null> = new Set(["busy", "no_answer", "answered_machine"]);
/** How many parts a message had; segments of customers have names. */
const PARTS = /^\d{0,3}$/;

/** What to ask where a file has a column that only messages have and none that only calls have; empty where it has not. */
export function listOfMessages(recognised: Recognition, sample: ReadableSample): string {
  const fields = recognised.mapping.columns;
  if (OF_CALLS.some((field) => fields[field] !== undefined)) return "";
  const { columns, rows } = fileTable(recognised, sample);
  const valuesAt = (at: number): readonly string[] => rows.map(({ cells }) => tidy(cells[at] ?? ""));
  const status = columns.findIndex(({ key }) => fields.disposition?.from.includes(key));
  if (valuesAt(status).some((value) => ENDS_OF_CALLS.has(parseDisposition(value)))) return "";
  const isOfMessages = (words: string, at: number): boolean =>
    OF_MESSAGES.test(words) && (!words.endsWith("segments") || valuesAt(at).every((value) => PARTS.test(value)));
  const name = columns.find((column, at) => isOfMessages(headerWords(column.name), at))?.name;
  return name === undefined
    ? ""
    : ` By its column "${name}" this is a list of messages, which are no calls: confirm if these were calls all the same.`;
}
