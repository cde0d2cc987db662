import { firstLine, LaunchError } from "@/lib/cli/launch/launch-error";
import { type Env, parseEnv } from "@/lib/platform/env";

/**
 * The configuration of this process.
 * @throws LaunchError that names the faulty variable
 */
export function checkedEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  try {
    return parseEnv(variables);
  } catch (error) {
    throw new LaunchError(firstLine(error), error);
  }
}
