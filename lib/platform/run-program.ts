import { type StdioOptions, spawn } from "node:child_process";
import type { ServerAccount } from "@/lib/platform/server-account";

/** Runs a program of the server's under the account of the server, to its end. @returns its exit code and what it printed */
export async function runProgram(
  program: string,
  args: string[],
  account: ServerAccount,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // The server that pg_ctl leaves behind would keep a pipe open, so pg_ctl gets none.
    const stdio: StdioOptions = program.includes("pg_ctl") ? "ignore" : ["ignore", "pipe", "pipe"];
    const child = spawn(program, args, {
      ...account.ids,
      cwd: account.home,
      stdio,
      env: { ...process.env, LC_ALL: "C", PGPASSWORD: "" },
    });
    let output = "";
    child.stdout?.on("data", (piece) => (output += piece));
    child.stderr?.on("data", (piece) => (output += piece));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
