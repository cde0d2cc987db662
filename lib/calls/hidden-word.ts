import { wordKey } from "@/lib/calls/word-key";

/** Words for a hidden or missing caller ID, by language, as `wordKey` spells them. */
const HIDDEN = new Set(
  [
    "anonymous anonym anon anonymouscaller anonymouscall private privatenumber privatecaller privatename privatecallerid",
    "restricted restrictednumber withheld withheldnumber numberwithheld calleridwithheld hidden hiddennumber blocked",
    "blockednumber numberblocked calleridblocked idblocked suppressed unavailable notavailable numberunavailable",
    "calleridunavailable unknown unknowncaller unknownnumber outofarea nocallerid nonumber notprovided",
    "unbekannt unbekannterufnummer unbekanntenummer unbekannteranrufer anonymeranrufer unterdruckt unterdrueckt",
    "rufnummerunterdruckt rufnummerunterdrueckt nummerunterdruckt nummerunterdrueckt unterdruckterufnummer unterdrueckterufnummer",
    "unterdrucktenummer unterdruecktenummer privat privatenummer keinerufnummer nichtverfugbar nichtverfuegbar",
    "anonyme inconnu appelantinconnu appelinconnu numeroinconnu numeroanonyme masque numeromasque appelmasque prive",
    "numeroprive indisponible nondisponible",
    "desconocido numerodesconocido anonimo numeroanonimo privado numeroprivado oculto numerooculto restringido",
    "nodisponible noidentificado sinidentificar",
    "sconosciuto numerosconosciuto privato numeroprivato nascosto numeronascosto nondisponibile",
    "desconhecido numerodesconhecido naoidentificado restrito numerorestrito confidencial numeroconfidencial indisponivel",
    "onbekend onbekendnummer anoniem anoniemnummer afgeschermd privenummer verborgen nietbeschikbaar",
    "okant okantnummer dolt doltnummer hemligtnummer skyddatnummer ukendt ukendtnummer skjult skjultnummer",
    "hemmeligtnummer ukjent ukjentnummer tuntematon tuntematonnumero salainennumero",
    "nieznany numernieznany zastrzezony numerzastrzezony prywatny numerprywatny anonimowy",
    "neznamy neznamecislo skryty skrytecislo anonymni bilinmeyen bilinmeyennumara gizli gizlinumara ozelnumara",
    "неизвестно неизвестныи неизвестныиномер номернеизвестен скрыт скрытыи скрытыиномер номерскрыт аноним анонимныи",
    "匿名 非通知 未知 不明 未知号码 匿名来电 隐藏号码 私人号码 발신자표시제한 알수없음",
  ].flatMap((words) => words.split(" ").map(wordKey)),
);
const STARTS_AS_WORD = /^\+?\p{L}/u;

/**
 * Whether the text stands for a caller ID that is hidden or missing, in one of the languages in which exporters write it.
 * @param text without what exporters wrap around a number; a `+` before it counts for nothing
 */
export function isHiddenWord(text: string): boolean {
  return STARTS_AS_WORD.test(text) && HIDDEN.has(wordKey(text));
}
