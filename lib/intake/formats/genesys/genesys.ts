import { defineFormat } from "@/lib/intake/define-format";
import { isJsonObject, type JsonObject, objectsAt, textAt } from "@/lib/intake/document/json-object";

/** Participants that stand for the other end of a call, the best first; the agent's own session serves where none does. */
const OUTER_PURPOSES = ["customer", "external", "outbound"];
const OWN_PURPOSES = ["user", "agent"];

interface Session {
  readonly purpose: string;
  readonly session: JsonObject;
}

function voiceSessions(conversation: JsonObject): Session[] {
  return objectsAt(conversation, "participants").flatMap((participant) =>
    objectsAt(participant, "sessions")
      .filter((session) => textAt(session, "mediaType") === "voice")
      .map((session) => ({ purpose: textAt(participant, "purpose"), session })),
  );
}

/** The session towards the public network; of several the last, which was tried after the others. */
function outerSession(sessions: readonly Session[]): Session | null {
  for (const purpose of OUTER_PURPOSES) {
    const found = sessions.findLast((session) => session.purpose === purpose);
    if (found !== undefined) return found;
  }
  const own = sessions.filter(({ purpose }) => OWN_PURPOSES.includes(purpose));
  return own.find(({ session }) => textAt(session, "direction") === "outbound") ?? sessions[0] ?? null;
}

function lastCode(segments: readonly JsonObject[], key: string): string {
  const codes = segments.flatMap((segment) => textAt(segment, key).split(",")).filter((code) => code !== "");
  return codes.at(-1) ?? "";
}

/** Turns a conversation into a flat object: the session towards the public network, its segments summed up. */
function flattenConversation(value: unknown): JsonObject | null {
  if (!isJsonObject(value) || !Array.isArray(value.participants)) return null;
  const outer = outerSession(voiceSessions(value));
  if (outer === null) return { recordType: "no_voice", id: textAt(value, "conversationId") };
  const { session } = outer;
  const segments = objectsAt(session, "segments");
  const talk = segments.filter((segment) => textAt(segment, "segmentType") === "interact");
  const error = segments.map((segment) => textAt(segment, "errorCode")).findLast((code) => code !== "");
  return {
    recordType: "voice",
    id: textAt(value, "conversationId"),
    direction: textAt(value, "originatingDirection") || textAt(session, "direction"),
    caller: textAt(session, "ani"),
    callee: textAt(session, "dnis", "remote"),
    start: textAt(value, "conversationStart"),
    answer: talk[0] === undefined ? "" : textAt(talk[0], "segmentStart"),
    end: textAt(segments.at(-1) ?? {}, "segmentEnd") || textAt(value, "conversationEnd"),
    sip: lastCode(segments, "sipResponseCodes"),
    q850: lastCode(segments, "q850ResponseCodes"),
    word: error ?? textAt(segments.at(-1) ?? {}, "disconnectType"),
    trunk: textAt(session, "edgeId", "provider"),
    campaign: textAt(session, "outboundCampaignId"),
  };
}

/** Conversation details of Genesys Cloud: codes per segment, the caller ID in the session towards the customer. */
export const GENESYS = defineFormat({
  id: "genesys",
  name: "Genesys Cloud conversation details",
  tier: 1,
  signature: { required: ["conversationid", "conversationstart", "participants"] },
  flatten: flattenConversation,
  fields: {
    callId: "id",
    recordType: "recordType",
    direction: "direction",
    callerId: "caller",
    callee: "callee",
    startedAt: "start",
    answeredAt: "answer",
    endedAt: "end",
    sipCode: "sip",
    q850: "q850",
    disposition: "word",
    trunk: "trunk",
    campaign: "campaign",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  keep: [{ field: "recordType", words: ["voice"], otherwise: "not_an_attempt" }],
  recipe: "Genesys gives response numbers alone: for phrase and Reason import the CDRs of the trunk's SBC or carrier.",
});
