import {
  ANALYTICS_ENGINES,
  type AnalyticsEngine,
  analyticsEngine,
  FREE_CALLER_REGISTRY,
} from "@/lib/redress/analytics-engine";
import type { RedressCase } from "@/lib/redress/redress-case";

/** One thing to do in a case. */
export interface ChecklistItem {
  /** Name within its kind of case; what was ticked is kept under it. */
  readonly id: string;
  readonly text: string;
  /** Where to do it; https only, null where it is done here. */
  readonly url: string | null;
}

const item = (id: string, text: string, url: string | null = null): ChecklistItem => ({ id, text, url });

const AFTERWARDS = item(
  "watch",
  "When they say that the block is lifted, close the case as redressed: the next calls are compared with those before.",
);

/** What to do in a case, in order. */
export function caseChecklist({ kind, blocker, detail }: Pick<RedressCase, "kind" | "blocker" | "detail">) {
  if (kind === "label") return labelSteps(analyticsEngine(blocker));
  return kind === "block" ? blockSteps(detail.contact?.url ?? null) : lostNoticeSteps();
}

function blockSteps(url: string | null): readonly ChecklistItem[] {
  return [
    item("pause", "Pause calls from this number to the network that blocks; calls to other networks may go on."),
    item("cause", "Fix what the engine may have seen: volume, short calls, dead numbers. The open advice names them."),
    item("evidence", "Read the calls and the header below, and download the evidence."),
    item("callees", "If they ask which calls: add the dialled numbers, for this case only. They are kept sealed."),
    item("ask", "Ask whom the header names, with the letter and the evidence. It is free of charge.", url),
    item("status", "They must give you a status within 24 hours. Note the answer, or ask again."),
    AFTERWARDS,
  ];
}

function lostNoticeSteps(): readonly ChecklistItem[] {
  return [
    item("pause", "Treat the number as blocked on that network until you know better: pause it there."),
    item("call_ids", "Look the Call-IDs of the calls below up in your own file; they are not kept here."),
    item("ask", "Send your provider the letter: it has to hand the notice on, and can trace the calls."),
    item("trace", "From the trace read who blocked and whom to ask; open a case there."),
    item("header", "Have the Reason header written into your records, so that the next block names itself."),
    AFTERWARDS,
  ];
}

function labelSteps(engine: AnalyticsEngine | null): readonly ChecklistItem[] {
  const forms = engine === null ? ANALYTICS_ENGINES : [engine];
  const others = ANALYTICS_ENGINES.filter((one) => engine !== null && one.id !== engine.id);
  return [
    item("proof", "Take a picture of the phone that shows the label, with carrier, phone and time."),
    item("cause", "Fix what the engine may have seen: volume, short calls, dead numbers. The open advice names them."),
    item(
      "registry",
      "Register the number: free, tells Hiya, TNS and First Orion, and takes days to weeks. It is no pass.",
      FREE_CALLER_REGISTRY,
    ),
    ...forms.flatMap(({ id, places }) => places.map(({ url, what }, place) => item(`${id}-${place}`, `${what}.`, url))),
    ...others.map(({ id, name, carriers, places }) =>
      item(
        `look-${id}`,
        `Look at a phone on ${carriers[0]} too: its labels come from ${name}.`,
        places[0]?.url ?? null,
      ),
    ),
    item("again", "Look at the same phone again when the clock says so, and note what it shows."),
    AFTERWARDS,
  ];
}
