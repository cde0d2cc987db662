import { headerWords } from "@/lib/intake/header/header-words";
import { fileTable } from "@/lib/intake/mapping/file-columns";
import type { Recognition } from "@/lib/intake/recognise-format";
import type { SourceField } from "@/lib/intake/row/source-field";
import type { ReadableSample } from "@/lib/intake/upload/upload-part";

/** What only messages have: a text, and parts in which it was sent. */
const OF_MESSAGES = /^(?:(?:sms_|message_|msg_)?(?:body|content)|(?:num_)?segments|message_text|sms_text|num_media)$/;
/** What only calls have. */
const OF_CALLS: readonly SourceField[] = ["durationMs", "totalMs", "ringMs", "pddMs", "answeredAt", "sipCode", "q850"];

/** What to ask where a file has a column that only messages have and none that only calls have; empty where it has not. */
export function listOfMessages(recognised: Recognition, sample: ReadableSample): string {
  if (OF_CALLS.some((field) => recognised.mapping.columns[field] !== undefined)) return "";
  const name = fileTable(recognised, sample).columns.find((column) => OF_MESSAGES.test(headerWords(column.name)))?.name;
  return name === undefined
    ? ""
    : ` By its column "${name}" this is a list of messages, which are no calls: confirm if these were calls all the same.`;
}
