import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { createFormatRecogniser, type Recognition } from "@/lib/intake/recognise-format";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import type { UploadPart } from "@/lib/intake/upload/upload-part";

/** Where nobody said anything, of an organisation in the United States that keeps UTC. */
export const ANY_PLACE = {
  options: { format: null, timeZone: null, country: null, review: false },
  organizationTimeZone: "UTC",
  organizationCountry: "US",
};

const recognise = createFormatRecogniser(FORMATS, GENERIC);

/** Opens a table as an upload, and hands it on with what it looks like. @throws Error when it cannot be read */
export async function withRecognisedTable<Result>(
  lines: readonly string[],
  use: (part: UploadPart, looked: Recognition) => Promise<Result>,
): Promise<Result> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-table-"));
  try {
    const file = path.join(folder, "calls.csv");
    await fs.writeFile(file, [...lines, ""].join("\n"));
    for await (const part of openUpload(file))
      if (part.sample.kind !== "unreadable") return await use(part, recognise(part.sample));
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
  throw new Error("Nothing could be read");
}
