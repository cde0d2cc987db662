import type { DurationUnit } from "@/lib/intake/row/read-duration";
import type { SourceField } from "@/lib/intake/row/source-field";

/**
 * How firmly a header name alone stands for a field: 3 hardly anything else is called so, 2 usual, 1 possible
 * (the name means other things elsewhere, so the values must agree).
 */
export type NameWeight = 1 | 2 | 3;

/** Names of one field, normalised, by weight. */
export interface Synonyms {
  readonly 3?: string;
  readonly 2?: string;
  readonly 1?: string;
  /** Unit of a duration column under these names. */
  readonly unit?: DurationUnit;
}

/** Header names under which switches, carriers and diallers export each field; several rows of a field differ in unit. */
export const HEADER_SYNONYMS: readonly (readonly [SourceField, Synonyms])[] = [
  [
    "callId",
    {
      3: "call_id callid callref call_sid call_uuid xml_cdr_uuid sip_call_id unique_id uniqueid conversationid contactid cdr_id acct_session_id call_control_id call_leg_id",
      2: "uuid sid uid guid record_id recordid call_reference call_ref callref external_id historyid orig_call_id session_id sessionid networkcallid transactionid transaction_id uii fbasename",
      1: "id reference key",
    },
  ],
  [
    "callerId",
    {
      3: "calling_dn orig_dn originating_dn originating_tn numero_demandeur telefono_origen numero_chamador numero_mittente bellend_nummer eigene_rufnummer display_number caller_id callerid caller_id_number calleridnumber outbound_cid outbound_caller_id outbound_caller_id_number outbound_cnum outpulsedcallingpartynumber loaded_caller_id caller_number callernumber calling_number callingnumber caller_did_number from_number fromnumber from_no a_party a_number_e164 sip_from_user originating_number numero_origen numero_appelant appelant anrufer rufnummer_a rufender quellrufnummer llamante chiamante origination_number ani cli exophone cli_presented presented_cli caller_id_displayed justcall_number talkdesk_phone_number aircall_number number_digits src_prefix_out dod dod_number landing_number cli_sent abgehende_rufnummer displayed_number presented_number outgoing_number outgoing_no outbound_number outbound_no cid_number callerid_num aparty",
      2: "from_did from_ani from_addr fromaddr source_extension calling_party callingpartynumber calling_party_number calling calling_station_id source_number sourcenumber from_phone from_phone_number from_phonenumber from_user src_user caller_num phone_from a_number anumber anum number_a internal_number clid cid callsource callingnumberreported src_username from_uri dial_log_outbound_cid source_cli from_caller call_from called_from calling_from dialed_from dialled_from business_number abonado_a origem_da_chamada chamador mittente von_nummer beller skad kaynak kaynak_numara local_phone local_number did_number tn_from eigene_nummer our_number pbx_number portal_number virtual_number tracking_number",
      1: "from_address from caller source src number did line_number company_number absender emetteur von van de da od dari kimden local_party orig originator origen origine origem quelle",
    },
  ],
  [
    "callee",
    {
      3: "called_to calling_to dialed_to dialled_to called_dn term_dn terminating_dn terminating_tn numero_demande telefono_destino numero_selezionato numero_destinatario gebeld_nummer fremde_rufnummer numero_compose call_to customer_number customer_phone customer_phone_number client_number client_phone contact_number contact_phone contact_phone_number lead_phone_number numero_marcado numero_discado numero_chamado raw_digits callee callee_number calleenumber to_no dial_no b_party dialed_user numero_destino numero_appele appele angerufener rufnummer_b zielrufnummer gerufener llamado chiamato called_number callednumber called_party_number calledpartynumber destination_number destinationnumber to_number tonumber terminating_number phone_number_dialed phonenumber_dialed dialed_number dialled_number diallednumber dialednumber dnis cld callee_did_number lead_phone dst_prefix_out finalcalledpartynumber outpulsedcalledpartynumber called_station_id number_dialed bparty",
      2: "to_addr toaddr destination_extension called called_party destination dst dest dest_number destnumber to_phone to_phone_number to_phonenumber to_user dst_user target_phone target_number abonado_b destino_da_chamada chamado zu_nummer gebelde dokad hedef hedef_numara empfanger external_number remote_phone remote_number phone_number phonenumber b_number bnumber bnum number_b to_did callee_id_number dst_username calldestination callednumberreported to_uri dialled dialed recipient lead_number to_callee tn_to receiver gegenstelle destino destinatario destinataire",
      1: "to_address to customer contact an nach naar para do ke phone number target remote_party extension msisdn mobile telephone ziel destinazione",
    },
  ],
  [
    "startedAt",
    {
      3: "attempt_time attempted_at started_at startedat start_time starttime start_timestamp start_timestamp_utc start_stamp start_epoch call_start call_start_time callstart callstarttime callstartdatetime call_date calldate call_datetime calldatetime time_start time_start_utc initiation_time initiationtimestamp starting_date date_start date_started datetimeorigination setup_time setuptime invite_time conversationstart h323_setup_time start_date_time startdatetime call_started_at o_callstarttime origination_time originationtime",
      2: "ts started initiated contact_start creation_datetime creation_time hs_timestamp start setup begin beginn debut inicio inizio fecha_hora fecha_y_hora date_heure date_et_heure datum_uhrzeit datum_zeit data_hora data_e_hora data_ora data_e_ora zeitpunkt zeitstempel date_time datetime timestamp call_time calltime created_at createdat createdon date_created created_time originated_at initiated_at dialed_at dialled_at enqueue_time log_time send_at sent_at activity_date datum_tijd begin begin_time time_utc date_gmt start_date startdate time_stamp start_at",
      1: "dial_time time date created when datum fecha data jour dia giorno tag",
    },
  ],
  [
    "answeredAt",
    {
      3: "answered_at answeredat answer_time answertime answer_timestamp answer_stamp answer_epoch time_answered time_connect connect_time connecttime call_answered_time answeredon date_connected datetimeconnect h323_connect_time connected_at connectedat unix_connect_time connect_timestamp answer_date answer_datetime",
      2: "connect",
      1: "answer answered connected",
    },
  ],
  [
    "endedAt",
    {
      3: "ended_at endedat end_time endtime end_timestamp end_stamp end_epoch time_end call_end call_end_time callenddatetime callend stoptime stop_time hangup_time hangupon disconnect_time disconnecttimestamp date_end date_ended datetimedisconnect releasetime release_time h323_disconnect_time finished_at conversationend unix_disconnect_time disconnected_at hangup_at end_datetime completed_at",
      1: "end stop finish disconnect",
    },
  ],
  [
    "durationMs",
    {
      3: "talk_time talktime total_talk total_talk_time billseconds talking_time answered_seconds talk_sec talk_seconds talk_duration billsec bill_sec billable_time billable_seconds billable_duration billing_seconds bill_duration connect_duration connected_duration connected_seconds conversation_duration answered_time length_in_sec call_sec billed_sec conversation_seconds acct_session_time talk_time_seconds agent_seconds agentseconds",
      2: "talk talking duration dur secs dauer duree duracion durata duracao duur sprechzeit call_duration callduration duration_sec duration_secs duration_seconds duration_s length seconds connectedtime charged_quantity ratedduration duration_real call_length call_seconds",
    },
  ],
  [
    "durationMs",
    {
      3: "duration_ms durationms billmsec talk_ms talk_time_ms call_duration_ms duration_milliseconds ms_duration connect_duration_ms hs_call_duration",
      unit: "ms",
    },
  ],
  [
    "durationMs",
    { 2: "duration_min duration_mins duration_minutes minutes pricedurationmins talk_minutes", unit: "min" },
  ],
  [
    "ringMs",
    {
      3: "ring_time ringtime ring_duration ringing_seconds ring_sec ring_seconds ringsec dial_time progresssec",
      2: "ringing",
    },
  ],
  ["ringMs", { 3: "ring_ms ringms ring_time_ms", unit: "ms" }],
  ["pddMs", { 3: "pdd post_dial_delay postdialdelay pdd_sec pdd_s" }],
  ["pddMs", { 3: "pdd_ms pddms post_dial_delay_ms", unit: "ms" }],
  [
    "direction",
    {
      3: "direction call_direction calldirection way_type originatingdirection call_type_direction traffic_direction call_dir calldir dir in_out i_o inbound_outbound eingehend_ausgehend kierunek yon suunta smer arama_yonu cagri_yonu arah arah_panggilan",
      2: "calltype call_type initiationmethod communication_type typ_polaczenia rodzaj_polaczenia arama_tipi arama_turu cagri_tipi tipe_panggilan jenis_panggilan anrufart anruftyp type_d_appel type_appel tipo_de_llamada tipo_llamada",
      1: "type typ tipo art",
    },
  ],
  [
    "sipCode",
    {
      3: "sip_code sipcode sip_response sip_response_code sipresponsecode sip_status sip_status_code sip_result_code sip_final_response sip_final_code final_response_code last_sip_response last_sip_response_num lastsipresponsenum sip_hangup_cause sip_term_status properties_last_sip_response_num carrier_log_sip_hangup_cause legb_dc legb_disconnect_code sip_invite_failure_status sip_term_cause proto_specific_hangup_cause last_bridge_proto_specific_hangup_cause code_sip codigo_sip codice_sip acme_sip_status sip_cause sip_response_num final_sip_code",
      2: "response_code responsecode hangup_code disconnect_code release_code result_code status_code final_code final_response response term_code termination_code sip",
      1: "code final cause_code status_num error_code errorcode",
    },
  ],
  [
    "sipPhrase",
    {
      3: "sip_phrase sipphrase sip_reason_phrase reason_phrase reasonphrase sip_response_text sip_response_description sipresponsedescription sip_hangup_reason sip_invite_failure_phrase sip_text sip_message status_phrase legb_reason legb_disconnect_reason carrier_log_sip_hangup_reason lastsipresponse response_text response_phrase response_description",
      // Beside a column of the phrase it is the header.
      2: "sip_reason sipreason phrase disconnect_reason status_description response_message",
    },
  ],
  [
    "reason",
    {
      3: "reason_header reasonheader reason_hdr sip_reason_header hdr_reason sip_603plus_reason rfc3326_reason x_reason siptermdesc header_reason sip_hdr_reason",
      2: "reason reasons",
      1: "sip_reason sipreason",
    },
  ],
  [
    "retryAfter",
    {
      3: "retry_after retryafter retry_after_header retry_after_hdr sip_retry_after hdr_retry_after retry_after_s retry_after_sec retry_after_seconds",
    },
  ],
  ["callInfo", { 3: "call_info callinfo call_info_header call_info_hdr sip_call_info hdr_call_info" }],
  [
    "q850",
    {
      3: "q850 q_850 q850_cause q850cause q_850_cause hangup_cause_q850 isdn_cause isdn_cause_code q850_code hangup_cause_id legb_q850_cause reason_q850_cause destcause_value terminationcause h323_disconnect_cause q931_cause cause_q850 carrier_log_hangup_cause",
      2: "disconnect_cause release_cause cause hangup_cause hangupcause",
      1: "cause_code",
    },
  ],
  [
    "disposition",
    {
      3: "disposition dial_status dialstatus call_status callstatus call_state callstate call_result callresult call_disposition call_outcome call_outcome_reason disposition_code disposition_name disposition_label pass_disposition hangup_cause hangupcause hangup_cause_name reason_terminated disconnectreason carrier_log_dialstatus release_reason hangup_reason end_reason ended_reason finished_reason call_end_reason call_failed_reason termination_reason callcause",
      2: "log_type status result outcome state release final_status ergebnis resultaat durum arama_durumu sonuc hasil resultado resultat statut esito",
      1: "estado stato etat wrap_up wrapup wrap_up_code wrapup_code",
    },
  ],
  ["amd", { 3: "amd amd_result amd_status answered_by answeredby amd_cause machine_detection cpd_result" }],
  [
    "carrier",
    {
      3: "carrier carrier_name carriername terminating_carrier termination_carrier term_carrier term_carrier_name dest_carrier destination_carrier to_carrier network_name callee_carrier lrn_carrier",
      2: "network operator ocn_name route vendor_name vendor netz netzbetreiber zielnetz reseau red rede rete netwerk siec sebeke operadora",
    },
  ],
  [
    "trunk",
    {
      3: "trunk trunk_name trunkname trunk_sid trunk_id sip_trunk gateway gateway_name sip_gateway_name term_gw dst_gwgroupname connection_id connection_name egress_realm acme_session_egress_realm sip_group_name",
      2: "dstchannel destdevicename carrier_id channel provider",
    },
  ],
  [
    "campaign",
    {
      3: "campaign campaign_id campaign_name campaignname dial_campaign outbound_campaign kampagne kampagnenname campagne campana campanha campagna kampania kampanya",
      2: "purpose project list_id skill queue",
    },
  ],
  [
    "attestation",
    {
      3: "attestation attestation_level attestationindicator stir_attestation shaken_attestation stir_shaken stir_shaken_attestation attest verstat_attest shaken_stir_attestation",
    },
  ],
  [
    "timeZone",
    {
      3: "timezone time_zone tz gmt_offset gmtoffset utc_offset utcoffset tz_offset timezone_offset time_zone_offset timezone_name time_zone_name tz_name tzname tz_abbr timezone_abbreviation zeitzone fuseau_horaire zona_horaria fuso_horario fuso_orario tijdzone",
      2: "zone",
    },
  ],
  // Polish, Turkish and Indonesian.
  [
    "callerId",
    {
      3: "numer_zrodlowy numer_dzwoniacego numer_dzwoniacy dzwoniacy numer_a abonent_a arayan arayan_numara arayan_no arayan_numarasi nomor_pemanggil nomor_asal",
    },
  ],
  [
    "callee",
    {
      3: "numer_wybierany wybrany_numer numer_wybrany numer_docelowy numer_wywolywany wywolywany numer_b abonent_b aranan aranan_numara aranan_no aranan_numarasi nomor_tujuan nomor_yang_dihubungi",
    },
  ],
  [
    "startedAt",
    {
      3: "data_polaczenia data_i_czas data_i_godzina czas_rozpoczecia data_rozpoczecia poczatek_polaczenia arama_tarihi baslangic_zamani baslangic_tarihi tarih_saat tanggal_waktu waktu_mulai waktu_panggilan",
      1: "tarih tanggal",
    },
  ],
  [
    "durationMs",
    {
      2: "czas_trwania czas_rozmowy czas_polaczenia sure konusma_suresi gorusme_suresi arama_suresi durasi lama_panggilan",
    },
  ],
  ["sipCode", { 3: "kod_sip sip_kodu" }],
];
