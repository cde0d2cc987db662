import { z } from "zod";
import { checkedEnv } from "@/lib/cli/checked-env";
import { defineCommand } from "@/lib/cli/command";
import { acquireServer, deployMigrations } from "@/lib/cli/database-server";
import { EXIT } from "@/lib/cli/exit-code";

/** `db deploy`: applies the migrations that the database lacks. */
export const dbDeploy = defineCommand({
  usage: "",
  summary: "Brings the database up to date. Every start does so, too.",
  options: {},
  input: z.object({ operands: z.array(z.string()).max(0, "db deploy takes no operands") }),
  run: async (_input, { answer }) => {
    const env = checkedEnv();
    const server = await acquireServer(env);
    try {
      const applied = await deployMigrations(env, server.url);
      await answer({ applied }, applied.length === 0 ? ["The database is up to date."] : applied);
      return EXIT.done;
    } finally {
      await server.release();
    }
  },
});
