import { expect, it } from "vitest";
import { nativeName } from "@/lib/intake/header/native-name";
import { NATIVE_SYNONYMS } from "@/lib/intake/header/native-synonyms";
import { NATIVE_SYNONYMS_ABROAD } from "@/lib/intake/header/native-synonyms-abroad";

it.each([
  ["発信者番号", "発信者番号", "s"],
  ["\uFEFF 発信者 番号 ", "発信者番号", "s"],
  ["ｽﾃｰﾀｽ", "ステータス", "s"],
  ["ＳＩＰコード", "sipコード", "s"],
  ["通話時間（秒）", "通話時間", "s"],
  ["通話時間(分)", "通話時間", "min"],
  ["通话时长(单位：毫秒)", "通话时长", "ms"],
  ["开始_时间", "开始时间", "s"],
  ["На какой номер", "накакойномер", "s"],
  ["Длительность, сек.", "длительность", "s"],
  ["Тривалість (хв)", "тривалість", "min"],
  ["Длительность (мс)", "длительность", "ms"],
  ["رقم المتصل", "رقمالمتصل", "s"],
  ["발신 번호", "발신번호", "s"],
])("%j is %j in %s", (written, name, unit) => {
  expect(nativeName(written)).toEqual({ name, unit });
});

it.each(["From", "Numéro", "(s)", ""])("%j is no such name", (written) => {
  expect(nativeName(written)).toBeNull();
});

it("spells every synonym as it is looked for, each once for a field", () => {
  for (const [field, { 1: possible, 2: usual, 3: firm }] of [...NATIVE_SYNONYMS, ...NATIVE_SYNONYMS_ABROAD]) {
    const names = [firm, usual, possible].flatMap((list) => list?.split(" ") ?? []);
    expect([field, names.map((name) => nativeName(name)?.name)]).toEqual([field, names]);
    expect(new Set(names).size).toBe(names.length);
  }
});
