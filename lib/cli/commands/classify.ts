import { z } from "zod";
import { AppError } from "@/lib/base/app-error";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { readInput } from "@/lib/cli/read-input";
import { classify } from "@/lib/outcome/classify";
import type { Verdict } from "@/lib/outcome/outcome";
import { signalSchema } from "@/lib/outcome/signal.schema";
import { inputWords } from "@/lib/web/input-words";

/** `classify [FILE]`: judges signals without a database. */
export const classifySignals = defineCommand({
  usage: "[FILE]",
  summary:
    "Judges a JSON array of signals (of FILE, or standard input); prints one verdict for each, in the same order.",
  options: {},
  input: z.object({ operands: z.array(z.string()).max(1, "classify takes one file at most") }),
  run: async ({ operands: [file = "-"] }, { terminal, answer }) => {
    const verdicts = parseSignals(await readInput(file, terminal)).map((signal) => classify(signal));
    await answer(verdicts.map(plainVerdict), verdicts.map(verdictLine));
    return EXIT.done;
  },
});

function parseSignals(text: string) {
  const checked = z.array(signalSchema).safeParse(parseJson(text), { error: inputWords });
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  throw new AppError("unprocessable", "This is not an array of signals", { problems: problems.slice(0, 20) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("bad_request", `This is not JSON: ${error instanceof Error ? error.message : ""}`);
  }
}

function plainVerdict({ outcome, confidence, attribution, ruleId, block }: Verdict) {
  return {
    outcome,
    confidence,
    ...(attribution === null ? {} : { attribution }),
    ruleId,
    ...(block === null ? {} : { block }),
  };
}

function verdictLine({ outcome, confidence, attribution, ruleId }: Verdict): string {
  return [outcome, confidence, ruleId, attribution ?? ""].join("\t").trimEnd();
}
