import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { withMigrations } from "@/lib/cli/with-migrations";

/** `db create NAME`: writes the migration from what there is to what prisma/schema says. */
export const dbCreate = defineCommand({
  usage: "NAME",
  summary: "Writes a migration file for the difference between the migrations and prisma/schema.",
  options: {},
  input: z.object({
    operands: z.tuple(
      [z.string().regex(/^[a-z0-9_]+$/, "NAME has lower-case letters, digits and _")],
      "NAME is missing",
    ),
  }),
  run: async ({ operands: [name] }, { answer }) => {
    const folder = await withMigrations((migrations) => migrations.create(name));
    await answer({ folder }, [folder ?? "There is no difference; nothing was written."]);
    return EXIT.done;
  },
});
