import type { Format } from "@/lib/intake/format";
import { FREESWITCH_JSON } from "@/lib/intake/formats/freeswitch/freeswitch-json";
import { KAMAILIO_ACC, KAMAILIO_FLATSTORE } from "@/lib/intake/formats/kamailio/kamailio-acc";
import { RINGWORTHY } from "@/lib/intake/formats/ringworthy/ringworthy";
import { TWILIO_INSIGHTS } from "@/lib/intake/formats/twilio/twilio-insights";

/** Every format that is known by name, in the order in which header-less ones are tried. */
export const FORMATS: readonly Format[] = [
  RINGWORTHY,
  KAMAILIO_ACC,
  KAMAILIO_FLATSTORE,
  FREESWITCH_JSON,
  TWILIO_INSIGHTS,
];
