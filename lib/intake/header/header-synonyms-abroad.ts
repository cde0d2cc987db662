import type { Synonyms } from "@/lib/intake/header/header-synonyms";
import type { SourceField } from "@/lib/intake/row/source-field";

/** Header names of Czech, Slovak, Hungarian, Romanian, Nordic and German systems, in plain letters. */
export const HEADER_SYNONYMS_ABROAD: readonly (readonly [SourceField, Synonyms])[] = [
  ["callId", { 3: "id_hovoru id_hivas hivas_id hivasazonosito id_apel" }],
  [
    "callerId",
    {
      3: "volajici cislo_volajiciho volajici_cislo volajici_ucastnik volajuci cislo_volajuceho volajuce_cislo hivo hivo_szam hivoszam hivo_fel hivo_szama apelant numar_apelant numarul_apelant",
      2: "odkud z_cisla zdrojove_cislo odkial hivoazonosito numar_sursa",
    },
  ],
  [
    "callee",
    {
      3: "volany volane_cislo cislo_volaneho volany_ucastnik volana_stanice hivott hivott_szam hivottszam hivott_fel hivott_szama apelat numar_apelat numarul_apelat",
      2: "kam na_cislo cilove_cislo cielove_cislo celszam numar_destinatie destinatie destinatar",
    },
  ],
  [
    "startedAt",
    {
      3: "datum_a_cas datum_cas datum_hovoru zacatek_hovoru cas_zacatku zaciatok_hovoru cas_zaciatku hivas_kezdete hivas_ideje hivas_idopontja kezdo_idopont datum_es_ido data_si_ora data_ora_apel data_apelului inceputul_apelului",
      2: "zacatek zaciatok kezdet kezdete idopont inceput",
    },
  ],
  [
    "durationMs",
    {
      3: "beszelgetes_hossza beszelgetesi_ido durata_convorbirii durata_convorbire",
      2: "delka delka_hovoru delka_hovoru_s trvani trvani_hovoru trvani_s doba_hovoru doba_trvani trvanie trvanie_hovoru trvanie_s dlzka dlzka_hovoru doba_trvania idotartam idotartam_mp hivas_hossza hossz durata_apel durata_apelului",
    },
  ],
  ["ringMs", { 3: "doba_vyzvaneni vyzvaneni csengetesi_ido csenges durata_sonerie" }],
  [
    "direction",
    {
      3: "smer_hovoru smer_volani irany hivas_iranya directie directia directie_apel directia_apelului",
      2: "typ_hovoru hivas_tipusa hivastipus tip_apel tipul_apelului",
    },
  ],
  ["sipCode", { 3: "sip_kod sip_kode sip_koodi" }],
  [
    "disposition",
    {
      3: "stav_hovoru vysledek_hovoru vysledok_hovoru hivas_allapota hivas_eredmenye stare_apel starea_apelului rezultat_apel",
      2: "stav vysledek vysledok allapot statusz eredmeny stare starea rezultat",
    },
  ],
  ["carrier", { 2: "sit siet halozat szolgaltato retea" }],
  ["campaign", { 3: "kampan kampany campanie" }],
  // Swedish, Danish, Norwegian and Finnish.
  [
    "callerId",
    {
      3: "uppringande uppringande_nummer a_nummer soittaja soittajan_numero opkaldende opkaldende_nummer ringende_nummer oppringer",
      2: "fran_nummer fra_nummer interne_nummer interne_rufnummer",
      1: "fran fra desde",
    },
  ],
  [
    "callee",
    {
      3: "uppringt uppringt_nummer b_nummer soitettu_numero vastaanottajan_numero opkaldt opkaldt_nummer oppringt oppringt_nummer",
      2: "mottagare mottaker modtager vastaanottaja till_nummer til_nummer externe_nummer externe_rufnummer",
      1: "till til vers hacia",
    },
  ],
  [
    "startedAt",
    {
      3: "starttid starttidspunkt samtalsstart datum_och_tid dato_og_tid opkaldstidspunkt alkamisaika aloitusaika",
      1: "dato tidspunkt paivamaara",
    },
  ],
  [
    "durationMs",
    {
      3: "samtalstid samtaletid puheaika",
      2: "langd samtalslangd varaktighet varighed varighet samtalevarighed kesto puhelun_kesto",
    },
  ],
  ["direction", { 3: "riktning retning", 2: "samtalstyp opkaldstype anropstype puhelun_tyyppi" }],
  ["disposition", { 2: "tila lopputulos" }],
];
