import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { deployMigrations, settleKeys, withServer } from "@/lib/cli/database-server";
import { EXIT } from "@/lib/cli/exit-code";

/** `ledger-key renew`: goes on without the key of stored calls, when it is lost. */
export const ledgerKeyRenew = defineCommand({
  usage: "",
  summary:
    "Takes the present LEDGER_KEY for good where the one of before is lost; its calls count anew when they come again.",
  options: {},
  input: z.object({ operands: z.array(z.string()).max(0, "ledger-key renew takes nothing") }),
  run: async (_, { answer }) => {
    await withServer(async (env, url) => {
      await deployMigrations(env, url);
      await settleKeys(env, url, true);
    });
    await answer({ renewed: true }, [
      "Calls are stored under the present key from now on. Do not import files again that are in already.",
    ]);
    return EXIT.done;
  },
});
