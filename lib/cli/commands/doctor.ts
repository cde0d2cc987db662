import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { type Check, checkInstallation } from "@/lib/cli/installation-checks";

/** `doctor`: what works here and what does not. */
export const doctor = defineCommand({
  usage: "",
  summary: "Checks Node, disk, database, migrations, mail server and worker; fails when any of them does.",
  options: {},
  input: z.object({ operands: z.array(z.string()).max(0, "doctor takes no operands") }),
  run: async (_input, { answer }) => {
    const checks = await checkInstallation();
    await answer(checks, checks.map(checkLine));
    return checks.every(({ ok }) => ok) ? EXIT.done : EXIT.failed;
  },
});

function checkLine({ ok, check, message }: Check): string {
  return `${ok ? "ok    " : "FAILED"}  ${check.padEnd(10)}  ${message}`;
}
