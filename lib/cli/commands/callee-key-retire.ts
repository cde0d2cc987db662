import { z } from "zod";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { retireCalleeKey } from "@/lib/pipeline/keep/callee-keys";

/** `callee-key retire`: removes a key that nothing needs any more. */
export const calleeKeyRetire = defineCommand({
  usage: "ID",
  summary: "Removes a former key for pseudonyms of callees, once no call, list or open case needs it.",
  options: {},
  input: z.object({ operands: z.tuple([z.string()], "callee-key retire takes the id of one key") }),
  run: async ({ operands: [id] }, { answer, withDatabase }) => {
    await withDatabase(() => retireCalleeKey(mintSystemScope(), id));
    await answer({ id }, [`The key ${id} is gone. Take it out of your backups too.`]);
    return EXIT.done;
  },
});
