import pino from "pino";
import { env } from "@/lib/platform/env";

/**
 * The process's log: one JSON object a line on standard error, so that a command's standard output stays its own.
 * Fields that may hold a secret or a person's number or address are cut before they are written.
 */
export const log = pino(
  {
    base: null,
    level: process.env.LOG_LEVEL === undefined || process.env.LOG_LEVEL === "" ? "info" : env().LOG_LEVEL,
    redact: {
      paths: [
        "password",
        "token",
        "key",
        "authorization",
        "cookie",
        "email",
        "recipient",
        "callee",
        "*.password",
        "*.token",
        "*.email",
        "*.callee",
      ],
      censor: "[cut]",
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  pino.destination({ dest: 2, sync: true }),
);
