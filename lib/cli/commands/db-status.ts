import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { withMigrations } from "@/lib/cli/with-migrations";

/** `db status`: whether the database is up to date. */
export const dbStatus = defineCommand({
  usage: "",
  summary: "Says whether the database is up to date, and fails when it is not.",
  options: {},
  input: z.object({ operands: z.array(z.string()).max(0, "db status takes no operands") }),
  run: async (_input, { answer }) => {
    const pending = await withMigrations((migrations) => migrations.pending());
    await answer({ pending }, pending.length === 0 ? ["The database is up to date."] : pending);
    return pending.length === 0 ? EXIT.done : EXIT.failed;
  },
});
