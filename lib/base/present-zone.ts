/** Names that browsers and Node list (those of CLDR, which never change) by those that the IANA database gives them today. */
const PRESENT_NAMES: ReadonlyMap<string, string> = new Map([
  ["Africa/Asmera", "Africa/Asmara"],
  ["America/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ["America/Catamarca", "America/Argentina/Catamarca"],
  ["America/Coral_Harbour", "America/Atikokan"],
  ["America/Cordoba", "America/Argentina/Cordoba"],
  ["America/Godthab", "America/Nuuk"],
  ["America/Indianapolis", "America/Indiana/Indianapolis"],
  ["America/Jujuy", "America/Argentina/Jujuy"],
  ["America/Louisville", "America/Kentucky/Louisville"],
  ["America/Mendoza", "America/Argentina/Mendoza"],
  ["Asia/Calcutta", "Asia/Kolkata"],
  ["Asia/Katmandu", "Asia/Kathmandu"],
  ["Asia/Rangoon", "Asia/Yangon"],
  ["Asia/Saigon", "Asia/Ho_Chi_Minh"],
  ["Atlantic/Faeroe", "Atlantic/Faroe"],
  ["Europe/Kiev", "Europe/Kyiv"],
  ["Pacific/Enderbury", "Pacific/Kanton"],
  ["Pacific/Ponape", "Pacific/Pohnpei"],
  ["Pacific/Truk", "Pacific/Chuuk"],
]);

/** The present name of a time zone; both name the same zone. @param timeZone IANA name */
export function presentZone(timeZone: string): string {
  return PRESENT_NAMES.get(timeZone) ?? timeZone;
}

/** The zones that can be chosen, by their present names, sorted, with UTC first. @param known as this machine lists them */
export function zoneNames(known: readonly string[]): string[] {
  const names = new Set(known.map(presentZone));
  names.delete("UTC");
  return ["UTC", ...[...names].sort()];
}
