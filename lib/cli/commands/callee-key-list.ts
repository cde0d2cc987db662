import { z } from "zod";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { listCalleeKeys } from "@/lib/pipeline/keep/callee-keys";

/** `callee-key list`: which keys there are, and what still needs them. */
export const calleeKeyList = defineCommand({
  usage: "",
  summary: "Lists the keys for pseudonyms of callees by their ids, and what still needs each. Reads every call.",
  options: {},
  input: z.object({ operands: z.array(z.string()).max(0, "callee-key list takes nothing") }),
  run: async (_, { answer, withDatabase }) => {
    const keys = await withDatabase(() => listCalleeKeys(mintSystemScope()));
    const lines = keys.map(
      ({ id, state, file, rows, lastDay, cases }) =>
        `${id}  ${state.padEnd(9)}  ${rows} rows, last of ${lastDay ?? "no day"}; ${cases} open cases; ${file ?? "no file"}`,
    );
    await answer({ keys }, lines);
    return EXIT.done;
  },
});
