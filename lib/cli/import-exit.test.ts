import { expect, it } from "vitest";
import { EXIT } from "@/lib/cli/exit-code";
import { type ImportEnd, importExit } from "@/lib/cli/import-exit";

const NO_ROWS = { read: 0, imported: 0, duplicate: 0, rejected: 0, skipped: 0 };
const end = (status: ImportEnd["status"], rows: Partial<ImportEnd["rows"]> = {}): ImportEnd => ({
  status,
  rows: { ...NO_ROWS, ...rows },
});

const good = end("completed", { read: 2, imported: 2 });
const again = end("completed", { read: 2, duplicate: 2 });
const inbound = end("completed", { read: 1, skipped: 1 });
const unreadable = end("failed");
const unmapped = end("needs_mapping");
const rejected = end("completed_with_rejections", { read: 3, rejected: 3 });
const halfGood = end("completed_with_rejections", { read: 3, imported: 2, rejected: 1 });
const brokenOff = end("failed", { read: 5, imported: 5 });
const queued = end("queued");

it.each<[what: string, imports: readonly ImportEnd[], code: number]>([
  ["a good file", [good], EXIT.done],
  ["the same file again", [again], EXIT.done],
  ["a file of which some rows are in", [halfGood], EXIT.done],
  ["a file that is still to be read", [queued], EXIT.done],
  ["a good file and one of inbound calls alone", [good, inbound], EXIT.done],
  ["a file that cannot be read", [unreadable], EXIT.refused],
  ["a file that waits for a mapping", [unmapped], EXIT.refused],
  ["a file of which every row was rejected", [rejected], EXIT.refused],
  ["a file of inbound calls alone", [inbound], EXIT.refused],
  ["several files of which nothing is in", [unreadable, inbound, rejected], EXIT.refused],
  ["a file that cannot be read and a good one", [unreadable, good], EXIT.failed],
  ["a good file and one that waits for a mapping", [good, unmapped], EXIT.failed],
  ["a file whose rows were all rejected and one that was in already", [rejected, again], EXIT.failed],
  ["a file that broke off after some rows were in", [brokenOff], EXIT.failed],
  ["a file that cannot be read and one still to be read", [unreadable, queued], EXIT.failed],
])("of %s", (_, imports, code) => {
  expect(importExit(imports)).toBe(code);
});
