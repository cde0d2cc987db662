import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { withMigrations } from "@/lib/cli/with-migrations";

/** `db check`: whether the migrations produce the schema. */
export const dbCheck = defineCommand({
  usage: "",
  summary: "Compares what the migrations produce with prisma/schema, in a database of its own; fails when they differ.",
  options: {},
  input: z.object({ operands: z.array(z.string()).max(0, "db check takes no operands") }),
  run: async (_input, { answer }) => {
    const drift = await withMigrations((migrations) => migrations.drift());
    await answer({ drift }, [drift ?? "The migrations produce the schema."]);
    return drift === null ? EXIT.done : EXIT.failed;
  },
});
