import pino from "pino";
import { cutValue } from "@/lib/platform/cut-private";
import { logLevel } from "@/lib/platform/env";

/** Fields that hold a secret, or a person's number or address, whatever they look like. */
const CUT_FIELDS = ["password", "token", "key", "authorization", "cookie", "email", "recipient", "callee", "number"];

/**
 * Makes a log: one JSON object a line. Fields that may hold a secret or a person's number or address are cut by their
 * name, and whatever looks like one in any other text, also in the message and stack of an error.
 */
export function createLog(level: string, destination: pino.DestinationStream): pino.Logger {
  return pino(
    {
      base: null,
      level,
      redact: { paths: CUT_FIELDS.flatMap((name) => [name, `*.${name}`]), censor: "[cut]" },
      formatters: { log: (fields) => Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, cutValue(v)])) },
      hooks: {
        logMethod(given, method) {
          const isPlain = typeof given[0] !== "object" || given[0] instanceof Error;
          Reflect.apply(method, this, isPlain ? given.map((one) => cutValue(one)) : given);
        },
      },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  );
}

/** The process's log, on standard error, so that a command's standard output stays its own. */
export const log = createLog(logLevel(process.env.LOG_LEVEL), pino.destination({ dest: 2, sync: true }));
