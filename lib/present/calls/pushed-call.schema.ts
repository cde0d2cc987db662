import { z } from "zod";
import type { RecordField } from "@/lib/intake/row/record-field";

const Text = z.string().nullish();
const Time = z.union([z.string(), z.number()]).describe("ISO 8601 (RFC 3339), or seconds or milliseconds since 1970");
const Milliseconds = z.union([z.number(), z.string()]).nullish();
const Code = z.union([z.int(), z.string()]).nullish();

const FIELDS = {
  callId: Text.describe("By it a call counts once, however often it is pushed"),
  callerId: z.string().describe("The number that was shown, best with its + (E.164)"),
  callee: z.string().describe("The number that was called; only its area is kept"),
  startedAt: Time,
  answeredAt: Time.nullish(),
  endedAt: Time.nullish(),
  durationMs: Milliseconds.describe("Talk time"),
  ringMs: Milliseconds,
  pddMs: Milliseconds.describe("Post-dial delay"),
  direction: Text.describe("Calls that came in or stayed inside are left out"),
  sipCode: Code.describe("Final response code"),
  sipPhrase: Text.describe("The words behind the code"),
  reason: Text.describe("Reason header as it came (RFC 3326)"),
  callInfo: Text.describe("Call-Info header as it came"),
  q850: Code.describe("Cause by Q.850"),
  disposition: Text,
  amd: Text.describe("What answering machine detection said"),
  retryAfter: Code.describe("Retry-After header"),
  carrier: Text.describe("Carrier that ended the call"),
  trunk: Text,
  campaign: Text,
  attestation: Text.describe("A, B or C"),
} satisfies Record<RecordField, z.ZodType>;

/**
 * A pushed call as it should be. Each record is judged by the reader of records, which takes more spellings than these, and a
 * bad one does not cost the good ones beside it.
 */
export const PushedCall = z.looseObject(FIELDS).meta({ id: "PushedCall" });
