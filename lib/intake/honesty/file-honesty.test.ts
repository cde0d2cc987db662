import { describe, expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { ASTERISK_CSV } from "@/lib/intake/formats/asterisk/asterisk";
import { FUSIONPBX } from "@/lib/intake/formats/fusionpbx/fusionpbx";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { KAMAILIO_ACC } from "@/lib/intake/formats/kamailio/kamailio-acc";
import { VOIP_INNOVATIONS } from "@/lib/intake/formats/voip-innovations/voip-innovations";
import { BLIND_SPOT_WORDS, BLIND_SPOTS } from "@/lib/intake/honesty/blind-spot";
import { honestyOf, recipeAgainst } from "@/lib/intake/honesty/file-honesty";
import type { ColumnMapping, MappedColumns } from "@/lib/intake/mapping/column-mapping";

function mapped(...fields: readonly (keyof MappedColumns)[]): ColumnMapping {
  const columns = Object.fromEntries(fields.map((field) => [field, { from: [field] }]));
  return { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null };
}

describe("what a file cannot show", () => {
  it("is nothing where every column is there", () => {
    const full = mapped("callerId", "sipCode", "sipPhrase", "reason", "durationMs", "carrier", "attestation");
    expect(honestyOf(GENERIC, full)).toEqual({ cannotShow: [], sentences: [], recipe: null });
  });

  it("is 607, 608 and 603+ where there is no code, with the way to a better export", () => {
    const { cannotShow, sentences, recipe } = honestyOf(ASTERISK_CSV, mapped("callerId", "disposition", "durationMs"));
    expect(cannotShow).toEqual(["sipCode", "phrase", "reason", "603+", "607", "608", "carrier", "attestation"]);
    expect(sentences[0]).toBe(BLIND_SPOT_WORDS.sipCode);
    expect(recipe).toContain("HANGUPCAUSE");
  });

  it("is the 603+ where code and number stand alone", () => {
    const { cannotShow } = honestyOf(GENERIC, mapped("callerId", "sipCode", "durationMs", "carrier", "attestation"));
    expect(cannotShow).toEqual(["phrase", "reason", "603+"]);
  });

  it("is not the 607 of a switch that names its causes", () => {
    const { cannotShow } = honestyOf(FUSIONPBX, mapped("callerId", "disposition", "durationMs"));
    expect(cannotShow).toContain("608");
    expect(cannotShow).not.toContain("607");
  });

  it("is not the talk time of a dialog, whose BYE tells it", () => {
    expect(honestyOf(KAMAILIO_ACC, mapped("callerId", "sipCode")).cannotShow).not.toContain("talkTime");
  });

  it("comes with no way to a better export where that would bring nothing of it", () => {
    expect(recipeAgainst(["attestation"], GENERIC)).toBeNull();
    expect(recipeAgainst(["attestation", "607"], GENERIC)).toBe(GENERIC.recipe);
  });

  it("is every failed call of a bill", () => {
    expect(honestyOf(VOIP_INNOVATIONS, mapped("callerId", "durationMs")).cannotShow).toContain("failedCalls");
  });
});

it("has words for each blind spot, and a recipe for each format that needs one", () => {
  for (const spot of BLIND_SPOTS) expect(BLIND_SPOT_WORDS[spot]).toMatch(/\.$/);
  for (const format of FORMATS.filter(({ tier }) => tier >= 3)) expect(format.recipe, format.id).not.toBeNull();
});
