import { AppError } from "@/lib/base/app-error";
import type { Command, CommandContext } from "@/lib/cli/command";
import { COMMANDS } from "@/lib/cli/commands";
import { EXIT, type ExitCode, exitCodeOf } from "@/lib/cli/exit-code";
import { LaunchError } from "@/lib/cli/launch/launch-error";
import { OutputClosed } from "@/lib/cli/output-closed";
import { type Connect, connectProduct } from "@/lib/cli/product-database";
import { processTerminal, type Terminal } from "@/lib/cli/terminal";
import { UsageError } from "@/lib/cli/usage-error";

/**
 * Runs one command of the command line.
 * @param words the command's name and what follows it
 * @param connect how a command gets its database; a test has one already
 * @returns the exit code: 0 done (also when nobody reads on, as behind `| head`), 1 failed, 2 wrong usage, 3 refused input
 */
export async function main(
  words: readonly string[],
  terminal: Terminal = processTerminal(),
  connect: Connect = connectProduct,
): Promise<ExitCode> {
  try {
    return await runCommand(words, terminal, connect);
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.done;
    throw error;
  }
}

async function runCommand(words: readonly string[], terminal: Terminal, connect: Connect): Promise<ExitCode> {
  const name = Object.keys(COMMANDS).find((known) => known.split(" ").every((word, index) => words[index] === word));
  const load = name === undefined ? undefined : COMMANDS[name];
  const isJson = words.includes("--json");
  if (name === undefined || load === undefined) return overview(words, terminal, isJson);
  const command = await load();
  const rest = words.slice(name.split(" ").length);
  if (rest.includes("--help")) {
    await terminal.write(`${usageOf(name, command)}\n\n${command.summary}\n`);
    return EXIT.done;
  }
  try {
    return await command.run(rest, contextOf(terminal, isJson, connect));
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    if (!(error instanceof UsageError)) return failure(error, terminal, isJson);
    terminal.say(`${error.message}\n${usageOf(name, command)}`);
    return misused(error.message, terminal, isJson);
  }
}

function contextOf(terminal: Terminal, isJson: boolean, connect: Connect): CommandContext {
  return {
    terminal,
    isJson,
    // Whoever stopped reading may still want to know how the work ended.
    answer: (value, lines) => unlessClosed(terminal.write(`${isJson ? JSON.stringify(value) : lines.join("\n")}\n`)),
    withDatabase: async (work) => {
      const disconnect = await connect(terminal.say);
      try {
        return await work();
      } finally {
        await disconnect();
      }
    },
  };
}

async function unlessClosed(written: Promise<void>): Promise<void> {
  try {
    await written;
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
}

/** Ends a wrong usage, of which people have been told; with `--json` standard output still gets its one value. */
async function misused(message: string, terminal: Terminal, isJson: boolean): Promise<ExitCode> {
  if (isJson) await unlessClosed(terminal.write(`${JSON.stringify({ error: { code: "usage", message } })}\n`));
  return EXIT.usage;
}

/** Tells of a failure; with `--json` standard output still gets its one value. */
async function failure(error: unknown, terminal: Terminal, isJson: boolean): Promise<ExitCode> {
  terminal.say(wordsOfFailure(error));
  if (error instanceof AppError) for (const { path, message } of error.problems) terminal.say(`  ${path}: ${message}`);
  const code = error instanceof AppError ? error.code : "failed";
  const message = error instanceof Error ? error.message : String(error);
  const errors = error instanceof AppError && error.problems.length > 0 ? { errors: error.problems } : {};
  if (isJson) await unlessClosed(terminal.write(`${JSON.stringify({ error: { code, message, ...errors } })}\n`));
  return error instanceof AppError ? exitCodeOf(error.code) : EXIT.failed;
}

/** The message where it is meant for people, else all that is known. */
function wordsOfFailure(error: unknown): string {
  if (error instanceof AppError || error instanceof LaunchError || isFileError(error)) return error.message;
  return String(error instanceof Error ? (error.stack ?? error.message) : error);
}

/** A file that is not there, or may not be read: the system's message names it. */
function isFileError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error && "path" in error;
}

async function overview(words: readonly string[], terminal: Terminal, isJson: boolean): Promise<ExitCode> {
  const loaded = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => ({ name, command: await load() })),
  );
  const lines = loaded.map(({ name, command }) => `  ${wordsOf(name, command)}\n      ${command.summary}`);
  const text = `usage: npm run --silent cli -- <command> [--json]\n\n${lines.join("\n")}`;
  const [first] = words;
  if (first === "--help" || first === "help") {
    await terminal.write(`${text}\n`);
    return EXIT.done;
  }
  const message = first === undefined ? "No command was named." : `There is no command "${asked(words)}".`;
  terminal.say(first === undefined ? text : `${message}\n\n${text}`);
  return misused(message, terminal, isJson);
}

/** What was taken for the command's name: two words where the first begins one, as in `org create`. */
function asked([first = "", second = ""]: readonly string[]): string {
  const beginsOne = Object.keys(COMMANDS).some((known) => known.startsWith(`${first} `));
  return beginsOne && second !== "" && !second.startsWith("-") ? `${first} ${second}` : first;
}

function usageOf(name: string, command: Command): string {
  return `usage: npm run --silent cli -- ${wordsOf(name, command)}`;
}

/** A command's name and what follows it; some take nothing. */
function wordsOf(name: string, { usage }: Command): string {
  return `${name} ${usage}`.trimEnd();
}
