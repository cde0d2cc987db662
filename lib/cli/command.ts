import { type ParseArgsConfig, parseArgs } from "node:util";
import type { z } from "zod";
import type { ExitCode } from "@/lib/cli/exit-code";
import type { Terminal } from "@/lib/cli/terminal";
import { UsageError } from "@/lib/cli/usage-error";
import { inputWords } from "@/lib/web/input-words";

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Standard output gets one JSON value and nothing else. */
  readonly isJson: boolean;
  /** Writes the command's answer: `value` for `--json`, else the lines for people. */
  answer(value: unknown, lines: readonly string[]): Promise<void>;
  /** Connects this process to the product's database, up to date, while `work` runs. */
  withDatabase<T>(work: () => Promise<T>): Promise<T>;
}

/** A command of the command line. */
export interface Command {
  /** Its operands and options, as the help shows them. */
  readonly usage: string;
  readonly summary: string;
  /**
   * @param words what follows the command's name
   * @throws UsageError when they are not what it takes
   */
  run(words: readonly string[], context: CommandContext): Promise<ExitCode>;
}

/** A command as it is written down. */
export interface CommandDefinition<Input> {
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Checks `{ operands, …options }`, options by their names in camel case. */
  readonly input: z.ZodType<Input>;
  run(input: Input, context: CommandContext): Promise<ExitCode>;
}

/** Options that every command takes. */
const COMMON = { json: { type: "boolean" }, help: { type: "boolean" } } as const;

/** Makes a command of its definition: what it is given is parsed and checked before it runs. */
export function defineCommand<Input>({ input, options, ...rest }: CommandDefinition<Input>): Command {
  return {
    usage: rest.usage,
    summary: rest.summary,
    run: (words, context) => rest.run(parseWords(input, options, words), context),
  };
}

function parseWords<Input>(
  schema: z.ZodType<Input>,
  options: NonNullable<ParseArgsConfig["options"]>,
  words: readonly string[],
): Input {
  const { values, positionals } = split({ ...COMMON, ...options }, words);
  const named = new Map(Object.entries(values).map(([name, value]) => [camelCase(name), value]));
  const checked = schema.safeParse({ ...Object.fromEntries(named), operands: positionals }, { error: inputWords });
  if (checked.success) return checked.data;
  const [problem] = checked.error.issues;
  throw new UsageError(problem === undefined ? "" : describe(problem, named));
}

function split(options: NonNullable<ParseArgsConfig["options"]>, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function describe({ path, message }: z.core.$ZodIssue, named: ReadonlyMap<string, unknown>): string {
  const [name = "operands"] = path.map(String);
  if (name === "operands") return message;
  const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return named.has(name) ? `${option}: ${message}` : `${option} is missing`;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
