import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { deployMigrations, withServer } from "@/lib/cli/database-server";
import { EXIT } from "@/lib/cli/exit-code";

/** `db deploy`: applies the migrations that the database lacks. */
export const dbDeploy = defineCommand({
  usage: "",
  summary: "Brings the database up to date. Every start does so, too.",
  options: {},
  input: z.object({ operands: z.array(z.string()).max(0, "db deploy takes no operands") }),
  run: async (_input, { answer }) => {
    const applied = await withServer(deployMigrations);
    await answer({ applied }, applied.length === 0 ? ["The database is up to date."] : applied);
    return EXIT.done;
  },
});
