import type { Rule } from "@/scripts/house/finding";
import { aliasImports } from "@/scripts/house/rules/alias-imports";
import { citedPaths } from "@/scripts/house/rules/cited-paths";
import { docstrings } from "@/scripts/house/rules/docstrings";
import { escapes } from "@/scripts/house/rules/escapes";
import { leftovers } from "@/scripts/house/rules/leftovers";
import { minting } from "@/scripts/house/rules/minting";
import { names } from "@/scripts/house/rules/names";
import { purity } from "@/scripts/house/rules/purity";
import { reExports } from "@/scripts/house/rules/re-exports";
import { scopedStores } from "@/scripts/house/rules/scoped-stores";
import { shape } from "@/scripts/house/rules/shape";
import { sizes } from "@/scripts/house/rules/sizes";
import { suffixes } from "@/scripts/house/rules/suffixes";
import { testsBeside } from "@/scripts/house/rules/tests-beside";
import { thinApp } from "@/scripts/house/rules/thin-app";

/** Every rule of the house; a rule that is not here is not kept. */
export const RULES: readonly Rule[] = [
  aliasImports,
  citedPaths,
  docstrings,
  escapes,
  leftovers,
  minting,
  names,
  purity,
  reExports,
  scopedStores,
  shape,
  sizes,
  suffixes,
  testsBeside,
  thinApp,
];
