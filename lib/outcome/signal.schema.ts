import { z } from "zod";
import { parseQ850 } from "@/lib/calls/q850";
import { parseRetryAfter } from "@/lib/calls/retry-after";
import type { Signal } from "@/lib/calls/signal";
import { parseSipResponse, type SipResponse } from "@/lib/calls/sip-response";

const text = z.string().nullish();
/** A header that may stand on several lines of the message. */
const header = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join("\n"))]).nullish();
/** An empty text is what a missing amount becomes where signals were made from a table. */
const amount = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^(?:-?\d+(?:\.\d+)?)?$/)
      .transform((digits) => (digits === "" ? null : Number(digits))),
  ])
  .nullish();

/** A table has no truth values: made from one, a signal has their usual spellings, and an empty text where there is none. */
const flag = z
  .union([
    z.boolean(),
    z.literal([0, 1]).transform((digit) => digit === 1),
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(["true", "false", "yes", "no", "1", "0", ""]))
      .transform((word) => (word === "" ? null : TRUE.has(word))),
  ])
  .nullish();
const TRUE = new Set(["true", "yes", "1"]);

const NO_RESPONSE: SipResponse = { code: null, phrase: null };

/** A code that cannot be read says nothing, like one that is missing: judging a signal never fails on its values. */
const code = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value): SipResponse => {
    const response = parseSipResponse(String(value ?? ""));
    return response.ok ? response.value : NO_RESPONSE;
  });

const cause = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value): number | null => {
    const parsed = parseQ850(String(value ?? ""));
    return parsed.ok ? parsed.value : null;
  });

/** An answer time in any notation; `0`, an empty text and `false` say that there was none. */
const answerTime = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : !NO_TIME.has(String(value).trim())));
const NO_TIME = new Set(["", "0", "false"]);

/**
 * The JSON form of a signal, as the command `classify` reads it: every key is optional, `duration` is in seconds,
 * `sip` may be written in any way that `parseSipResponse` takes. Unknown keys are ignored.
 */
export const signalSchema = z
  .object({
    sip: code,
    phrase: text,
    reason: header,
    callInfo: header,
    q850: cause,
    rang: flag,
    pddMs: amount,
    duration: amount,
    answeredAt: answerTime,
    disposition: text,
    amd: text,
    retryAfter: z
      .union([z.number(), z.string()])
      .nullish()
      .transform((value) => parseRetryAfter(String(value ?? ""))),
  })
  .transform(
    (input): Signal => ({
      sip: input.sip.code,
      phrase: input.phrase ?? input.sip.phrase,
      reason: input.reason ?? null,
      callInfo: input.callInfo ?? null,
      q850: input.q850,
      rang: input.rang ?? null,
      pddMs: input.pddMs ?? null,
      durationMs: typeof input.duration === "number" ? input.duration * 1000 : null,
      answered: input.answeredAt,
      disposition: input.disposition ?? null,
      amd: input.amd ?? null,
      retryAfterS: input.retryAfter,
    }),
  );
