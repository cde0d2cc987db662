import { existsSync } from "node:fs";
import { runQuietly } from "./child.mjs";
import { inRoot } from "./paths.mjs";

const HOOKS = "scripts/git-hooks";

/** Tells git about our hooks, in a checkout whose owner has not chosen others. Never a reason to stop. */
export async function ensureGitHooks() {
  if (process.env.CI || !existsSync(inRoot(".git")) || !existsSync(inRoot(HOOKS))) return;
  try {
    const { output } = await runQuietly("git", ["config", "--get", "core.hooksPath"]);
    if (output.trim() === "") await runQuietly("git", ["config", "--local", "core.hooksPath", HOOKS]);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
