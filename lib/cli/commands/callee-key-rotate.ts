import { z } from "zod";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { rotateCalleeKey } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";

/** `callee-key rotate`: gives callees other pseudonyms from now on. */
export const calleeKeyRotate = defineCommand({
  usage: "",
  summary: "Makes a new key for pseudonyms of callees; calls from before keep theirs, so the two are not matched.",
  options: {},
  input: z.object({ operands: z.array(z.string()).max(0, "callee-key rotate takes nothing") }),
  run: async (_, { answer }) => {
    const keys = rotateCalleeKey(env());
    await answer({ keys }, [`There are ${keys} keys now. Back DATA_DIR/secrets up: old calls need the old keys.`]);
    return EXIT.done;
  },
});
