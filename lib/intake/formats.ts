import type { Format } from "@/lib/intake/format";
import { KAMAILIO_ACC, KAMAILIO_FLATSTORE } from "@/lib/intake/formats/kamailio/kamailio-acc";
import { RINGWORTHY } from "@/lib/intake/formats/ringworthy/ringworthy";

/** Every format that is known by name, in the order in which header-less ones are tried. */
export const FORMATS: readonly Format[] = [RINGWORTHY, KAMAILIO_ACC, KAMAILIO_FLATSTORE];
