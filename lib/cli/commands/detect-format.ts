import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { type DetectedFormat, detectFormat } from "@/lib/cli/detected-format";
import { EXIT } from "@/lib/cli/exit-code";
import { withFile } from "@/lib/cli/read-input";

/** `detect-format FILE`: says how a file would be read, without a database; `-` is standard input. */
export const detectFileFormat = defineCommand({
  usage: "FILE",
  summary: "Says what a file (- is standard input) is taken for, what its columns become, and what it can never show.",
  options: {},
  input: z.object({ operands: z.tuple([z.string()], "detect-format takes one FILE") }),
  run: async ({ operands: [file] }, { terminal, answer }) => {
    const { refusal, recipe, ...detected } = await withFile(file, terminal, detectFormat);
    const advice = recipe === null ? [] : [`better      ${recipe}`];
    await answer(detected, [...linesOf(detected), ...advice]);
    if (refusal === null) return EXIT.done;
    terminal.say(refusal);
    return EXIT.refused;
  },
});

function* linesOf({
  format,
  confidence,
  encoding,
  delimiter,
  header,
  mapping,
  cannotShow,
}: Omit<DetectedFormat, "refusal" | "recipe">) {
  yield `format      ${format ?? "unknown"} (${confidence})`;
  yield `encoding    ${encoding ?? "unknown"}`;
  yield `delimiter   ${delimiter === null ? "none" : JSON.stringify(delimiter)}`;
  yield `header      ${header ? "yes" : "no"}`;
  for (const [field, column] of Object.entries(mapping)) yield `  ${field} ← ${[column].flat().join(", ")}`;
  yield `cannot show ${cannotShow.join(", ") || "nothing is missing"}`;
}
