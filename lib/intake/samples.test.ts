import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { createLegAssembler } from "@/lib/intake/leg/legs-to-attempts";
import { createFormatRecogniser, type Recognition } from "@/lib/intake/recognise-format";
import { createRecordReader } from "@/lib/intake/row/read-record";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import type { UploadPart } from "@/lib/intake/upload/upload-part";

/** A folder of published sample files; without it these tests do nothing. */
const root = process.env.SAMPLES_DIR ?? "";

/** Files that hold no calls of a known layout: notes, events of one call, aggregates, empty pages, other reports. */
const NO_LAYOUT =
  /^_|SOURCE|signatures|synonyms|call-events|insights-events|insights-v2|call-fetch|603plus-reason|agent-se|readEmpty|mod_cdr_csv\.asterisk|^cgrates\/partial/;

const recognise = createFormatRecogniser(FORMATS, GENERIC);

interface Told {
  readonly part: string;
  readonly recognition: Recognition | null;
  readonly records: number;
  readonly attempts: number;
  readonly outcomes: readonly string[];
}

async function readPart(part: UploadPart): Promise<Told> {
  const { sample } = part;
  if (sample.kind === "unreadable")
    return { part: part.name, recognition: null, records: 0, attempts: 0, outcomes: [sample.content] };
  const recognition = recognise(sample);
  const { format, mapping, header, headerLine } = recognition;
  const reader = createRecordReader(format, mapping, { header, timeZone: "UTC", country: "US" });
  const assembler = createLegAssembler(format.legs);
  const outcomes: string[] = [];
  let attempts = 0;
  let records = 0;
  const take = (assembly: ReturnType<typeof assembler.finish>): void => {
    attempts += assembly.attempts.length;
    outcomes.push(...assembly.repeats.map(() => "duplicate"));
    for (const { reason } of [...assembly.attempts.flatMap(({ joined }) => joined), ...assembly.orphans])
      outcomes.push(reason);
  };
  for await (const batch of part.records({ offset: 0, line: 1 })) {
    const all = batch.kind === "rows" ? batch.rows : batch.documents;
    for (const [index, record] of all.entries()) {
      const line = batch.lines[index] ?? 0;
      if (batch.kind === "rows" && line <= (headerLine ?? 0)) continue;
      records += 1;
      const reading = reader.read(record, line);
      if (reading.type === "leg") take(assembler.push(reading));
      else if (reading.type === "skip") outcomes.push(reading.reason);
      else outcomes.push(`${reading.refusal.field ?? "record"} ${reading.refusal.reason}`);
    }
    records += batch.broken.length;
    outcomes.push(...batch.broken.map(({ reason }) => reason));
  }
  take(assembler.finish());
  return { part: part.name, recognition, records, attempts, outcomes };
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(path.join(root, file)).isDirectory() ? filesIn(file) : [file];
  });
}

function counted(values: readonly string[]): string {
  const tally = new Map<string, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  return [...tally].map(([value, count]) => `${count} ${value}`).join(", ");
}

describe.runIf(root !== "")("published samples", () => {
  const table: string[] = [];
  it.each(root === "" ? [] : filesIn(""))("%s", async (file) => {
    for await (const part of openUpload(path.join(root, file))) {
      const { recognition, records, attempts, outcomes } = await readPart(part);
      expect(attempts + outcomes.length - (recognition === null ? 1 : 0)).toBe(records);
      const found = recognition === null ? "-" : `${recognition.format.id} ${recognition.confidence}`;
      table.push(
        [file.padEnd(74), found.padEnd(30), `${records} records`, `${attempts} attempts`, counted(outcomes)].join("  "),
      );
      if (!NO_LAYOUT.test(file)) expect(recognition?.confidence).toBe("exact");
    }
  });
  it("are told in a table", () => {
    process.stdout.write(`${table.join("\n")}\n`);
    expect(table.length).toBeGreaterThan(80);
  });
});

it.skipIf(root !== "")("are read where SAMPLES_DIR names their folder", () => {
  process.stdout.write("SAMPLES_DIR is not set: no published samples were read\n");
});
