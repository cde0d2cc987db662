import type { Format } from "@/lib/intake/format";
import { THREE_CX, THREE_CX_HEADERLESS } from "@/lib/intake/formats/3cx/3cx";
import { ACME, ACME_HEADERLESS, ACME_START } from "@/lib/intake/formats/acme/acme";
import { AMAZON_CONNECT, AMAZON_CONNECT_SEARCH } from "@/lib/intake/formats/amazon/amazon-connect";
import {
  ASTERISK_CSV,
  ASTERISK_CUSTOM,
  ASTERISK_CUSTOM_HEADERLESS,
  ASTERISK_DATABASE_HEADERLESS,
  FREEPBX,
} from "@/lib/intake/formats/asterisk/asterisk";
import { ASTPP } from "@/lib/intake/formats/astpp/astpp";
import { AUDIOCODES_HEADERLESS, AUDIOCODES_SYSLOG } from "@/lib/intake/formats/audiocodes/audiocodes-syslog";
import { AVAYA_SMDR, AVAYA_SMDR_HEADERLESS } from "@/lib/intake/formats/avaya/avaya-smdr";
import { BANDWIDTH_BDR, BANDWIDTH_INSIGHTS } from "@/lib/intake/formats/bandwidth/bandwidth";
import { BROADWORKS, BROADWORKS_HEADERLESS } from "@/lib/intake/formats/broadworks/broadworks";
import { CDR_STATS } from "@/lib/intake/formats/cdr-stats/cdr-stats";
import { CGRATES } from "@/lib/intake/formats/cgrates/cgrates";
import { CGRATES_ROWS } from "@/lib/intake/formats/cgrates/cgrates-rows";
import { CUBE, CUBE_HEADERLESS } from "@/lib/intake/formats/cisco/cube";
import { CUCM } from "@/lib/intake/formats/cisco/cucm";
import { DIALPAD } from "@/lib/intake/formats/dialpad/dialpad";
import { DSIPROUTER } from "@/lib/intake/formats/dsiprouter/dsiprouter";
import { ELEVENLABS } from "@/lib/intake/formats/elevenlabs/elevenlabs";
import { FIVE9 } from "@/lib/intake/formats/five9/five9";
import { FREESWITCH_CSV, FREESWITCH_CSV_HEADERLESS } from "@/lib/intake/formats/freeswitch/freeswitch-csv";
import { FREESWITCH_JSON } from "@/lib/intake/formats/freeswitch/freeswitch-json";
import { FREESWITCH_OPENCDRRATE, FREESWITCH_OPENCDRRATE_HEADERLESS } from "@/lib/intake/formats/freeswitch/opencdrrate";
import { FRITZBOX } from "@/lib/intake/formats/fritzbox/fritzbox";
import { FUSIONPBX } from "@/lib/intake/formats/fusionpbx/fusionpbx";
import { GENESYS } from "@/lib/intake/formats/genesys/genesys";
import { KAMAILIO_ACC, KAMAILIO_FLATSTORE } from "@/lib/intake/formats/kamailio/kamailio-acc";
import { KAMAILIO_SYSLOG } from "@/lib/intake/formats/kamailio/kamailio-syslog";
import { KAZOO } from "@/lib/intake/formats/kazoo/kazoo";
import { PLIVO } from "@/lib/intake/formats/plivo/plivo";
import { PORTASWITCH } from "@/lib/intake/formats/portaswitch/portaswitch";
import { RETELL } from "@/lib/intake/formats/retell/retell";
import { RINGCENTRAL } from "@/lib/intake/formats/ringcentral/ringcentral";
import { RINGCX_CDR, RINGCX_DIALER } from "@/lib/intake/formats/ringcentral/ringcx";
import { RINGWORTHY } from "@/lib/intake/formats/ringworthy/ringworthy";
import { SANSAY } from "@/lib/intake/formats/sansay/sansay";
import { SIGNALWIRE_COMPAT } from "@/lib/intake/formats/signalwire/signalwire";
import { SINCH } from "@/lib/intake/formats/sinch/sinch";
import { SONUS_ACT } from "@/lib/intake/formats/sonus/sonus-act";
import { TALKDESK } from "@/lib/intake/formats/talkdesk/talkdesk";
import { TELNYX_CDR, TELNYX_DETAIL_RECORD, TELNYX_HANGUP_WEBHOOK } from "@/lib/intake/formats/telnyx/telnyx";
import { THINQ } from "@/lib/intake/formats/thinq/thinq";
import { TRANSNEXUS_ARCHIVE } from "@/lib/intake/formats/transnexus/transnexus";
import { TWILIO_CALLS } from "@/lib/intake/formats/twilio/twilio-calls";
import { TWILIO_INSIGHTS } from "@/lib/intake/formats/twilio/twilio-insights";
import { VAPI } from "@/lib/intake/formats/vapi/vapi";
import {
  VICIDIAL_CARRIER_REPORT,
  VICIDIAL_EXPORT,
  VICIDIAL_EXPORT_CARRIER,
  VICIDIAL_HANGUP_CAUSE,
} from "@/lib/intake/formats/vicidial/vicidial-reports";
import {
  VICIDIAL_CARRIER_TABLE,
  VICIDIAL_CRON_EXPORT,
  VICIDIAL_DIAL_TABLE,
  VICIDIAL_LOG_TABLE,
} from "@/lib/intake/formats/vicidial/vicidial-tables";
import { VOIP_INNOVATIONS } from "@/lib/intake/formats/voip-innovations/voip-innovations";
import { VOIPMONITOR } from "@/lib/intake/formats/voipmonitor/voipmonitor";
import { VOIPMS } from "@/lib/intake/formats/voipms/voipms";
import { VONAGE_VOICE } from "@/lib/intake/formats/vonage/vonage";
import { WEBEX_CALLING } from "@/lib/intake/formats/webex/webex-calling";
import { YETI_RAW, YETI_UI } from "@/lib/intake/formats/yeti/yeti";
import { ZOOM_PHONE } from "@/lib/intake/formats/zoom/zoom-phone";

/**
 * Every format that is known by name. Those that know records without a header are tried in this order; their shapes
 * exclude each other, so the order decides nothing.
 */
export const FORMATS: readonly Format[] = [
  THREE_CX,
  THREE_CX_HEADERLESS,
  ACME,
  ACME_START,
  ACME_HEADERLESS,
  AMAZON_CONNECT,
  AMAZON_CONNECT_SEARCH,
  ASTERISK_CUSTOM,
  FREEPBX,
  ASTERISK_CSV,
  ASTERISK_CUSTOM_HEADERLESS,
  ASTERISK_DATABASE_HEADERLESS,
  ASTPP,
  AUDIOCODES_SYSLOG,
  AUDIOCODES_HEADERLESS,
  AVAYA_SMDR,
  AVAYA_SMDR_HEADERLESS,
  BANDWIDTH_INSIGHTS,
  BANDWIDTH_BDR,
  BROADWORKS,
  BROADWORKS_HEADERLESS,
  CDR_STATS,
  CGRATES,
  CGRATES_ROWS,
  CUBE,
  CUBE_HEADERLESS,
  CUCM,
  DIALPAD,
  DSIPROUTER,
  ELEVENLABS,
  FIVE9,
  FREESWITCH_CSV,
  FREESWITCH_CSV_HEADERLESS,
  FREESWITCH_JSON,
  FREESWITCH_OPENCDRRATE,
  FREESWITCH_OPENCDRRATE_HEADERLESS,
  FRITZBOX,
  FUSIONPBX,
  GENESYS,
  KAMAILIO_ACC,
  KAMAILIO_FLATSTORE,
  KAMAILIO_SYSLOG,
  KAZOO,
  PLIVO,
  PORTASWITCH,
  RETELL,
  RINGCENTRAL,
  RINGCX_CDR,
  RINGCX_DIALER,
  RINGWORTHY,
  SANSAY,
  SIGNALWIRE_COMPAT,
  SINCH,
  SONUS_ACT,
  TALKDESK,
  TELNYX_CDR,
  TELNYX_DETAIL_RECORD,
  TELNYX_HANGUP_WEBHOOK,
  THINQ,
  TRANSNEXUS_ARCHIVE,
  TWILIO_CALLS,
  TWILIO_INSIGHTS,
  VAPI,
  VICIDIAL_HANGUP_CAUSE,
  VICIDIAL_CARRIER_REPORT,
  VICIDIAL_EXPORT_CARRIER,
  VICIDIAL_EXPORT,
  VICIDIAL_CARRIER_TABLE,
  VICIDIAL_DIAL_TABLE,
  VICIDIAL_LOG_TABLE,
  VICIDIAL_CRON_EXPORT,
  VOIP_INNOVATIONS,
  VOIPMONITOR,
  VOIPMS,
  VONAGE_VOICE,
  WEBEX_CALLING,
  YETI_UI,
  YETI_RAW,
  ZOOM_PHONE,
];
