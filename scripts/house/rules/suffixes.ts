import { FLOORS, fileKind } from "@/scripts/house/file-kind";
import type { Rule } from "@/scripts/house/finding";
import { reporter } from "@/scripts/house/syntax";

/** Suffixes outside of `lib/`: client data of a component. */
const COMPONENT_SUFFIXES = ["query"];

/** A suffix says how a file touches the world, in a closed vocabulary of which each floor uses its part. */
export const suffixes: Rule = (file) => {
  const report = reporter("suffixes", file);
  const kind = fileKind(file.path);
  if (kind.area === "components") return unknown(kind.suffixes, COMPONENT_SUFFIXES).map((s) => report(0, words(s)));
  if (kind.area !== "lib" || kind.floor === "testing") return [];
  const floor = FLOORS.find(({ name }) => name === kind.floor);
  if (floor === undefined)
    return [report(0, `\`lib/${kind.floor ?? ""}\` is no floor; scripts/house/floors.json lists them.`)];
  if (kind.suffixes.length > 1)
    return [report(0, `A file has one suffix at most, not \`.${kind.suffixes.join(".")}\`.`)];
  return unknown(kind.suffixes, floor.suffixes).map((suffix) => report(0, words(suffix, floor.name)));
};

function unknown(used: readonly string[], allowed: readonly string[]): readonly string[] {
  return used.filter((suffix) => !allowed.includes(suffix));
}

function words(suffix: string, floor = "components"): string {
  return `\`.${suffix}\` is no suffix of \`${floor}\`.`;
}
