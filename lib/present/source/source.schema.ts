import { z } from "zod";
import { CONFIDENCES, OUTCOMES } from "@/lib/outcome/outcome";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

const Count = z.int().min(0);

/** A share of failed calls with its 95% interval; `n` is 0 where nothing is known. */
const Share = z.object({
  value: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  n: Count,
});

/** How much of what networks said survives in records, over their failed calls. */
const Fidelity = z.object({
  failed: Count,
  /** Records that say why the call failed. */
  explained: Share,
  sipCode: Share,
  phrase: Share,
  reason: Share,
  q850: Share,
  /** Signs that something on the way rewrote or removed what was said. */
  suspicions: z.array(z.object({ id: z.string(), finding: z.string(), calls: Count, share: Share })),
});

/** A source: a provider or trunk whose records come in. */
export const SourceItem = z
  .object({
    name: z.string(),
    format: z.string().nullable(),
    /** What its latest file could never show. */
    cannotShow: z.array(z.string()),
    imports: Count,
    calls: Count,
    firstCallAt: Time.nullable(),
    lastCallAt: Time.nullable(),
    fidelity: Fidelity,
  })
  .meta({ id: "Source" });
export type SourceItem = z.output<typeof SourceItem>;

/** Every source, by name. */
export const SourceList = pageOf(SourceItem);

/** A source's exception to a rule; a condition that is null holds for every call. */
const Override = z.object({
  id: z.string(),
  ruleId: z.string(),
  sip: z.int().nullable(),
  q850: z.int().nullable(),
  phraseHolds: z.string().nullable(),
  disposition: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  confidence: z.enum(CONFIDENCES),
});

/** A source with its fidelity over time and by trunk, the letter to its provider, and its exceptions to the rules. */
export const SourceDetail = SourceItem.extend({
  /** By week, which begins on Monday, in UTC. */
  weeks: z.array(z.object({ from: z.iso.date(), fidelity: Fidelity })),
  /** Most failed calls first; the empty name is the unknown trunk. */
  trunks: z.array(z.object({ trunk: z.string(), fidelity: Fidelity })),
  /** Ready to be checked and sent; null where the records show nothing to ask for. */
  letter: z.object({ subject: z.string(), body: z.string() }).nullable(),
  overrides: z.array(Override),
  /** Its exceptions changed, and its calls have yet to be judged again. */
  isBeingJudged: z.boolean(),
  /** What the last change of its exceptions came to. */
  judgedAgain: z
    .object({
      at: Time,
      judged: Count,
      changed: Count,
      moves: z.array(z.object({ from: z.string(), to: z.string(), calls: Count })),
    })
    .nullable(),
}).meta({ id: "SourceDetail" });
export type SourceDetail = z.output<typeof SourceDetail>;
