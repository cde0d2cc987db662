import { expect, it } from "vitest";
import { isMessage } from "@/lib/intake/row/is-message";

it.each(["SMS", "outbound_sms", "Outgoing MMS", "Text", "text message", "WhatsApp", "E-mail"])(
  "takes %j for a message",
  (kind) => {
    expect(isMessage(kind)).toBe(true);
  },
);

it.each(["call", "Voice", "voice message", "Fax", "Answering machine message", "Context", "Outbound", ""])(
  "takes %j for none",
  (kind) => {
    expect(isMessage(kind)).toBe(false);
  },
);
