import { fileKind } from "@/scripts/house/file-kind";
import type { Rule } from "@/scripts/house/finding";
import { reporter } from "@/scripts/house/syntax";

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "util utils helper helpers common misc manager managers shared stuff lib libs".split(" "),
);
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What Next.js reads from a folder's name beside the name: `(group)`, `(.)intercepted`, `@slot`, `_private`. */
const ROUTE_MARKS = /^(\(\.+\)|[([@_])|[\])]$/g;
/** A segment of the path is named like the variable that receives it: `[callerId]`, `[...path]`, `[[...path]]`. */
const SEGMENT = /^\[+(\.\.\.)?[a-z][A-Za-z0-9]*\]+$/;

/** Files and folders have kebab-case names that say their subject; there are no barrels. */
export const names: Rule = (file) => {
  const report = reporter("names", file);
  const [, ...folders] = file.path.split("/").slice(0, -1);
  const { area, stem } = fileKind(file.path);
  const isRoute = area === "app";
  const parts = [...folders.map((folder) => (isRoute ? bare(folder) : folder)), stem];
  return parts.flatMap((part) => {
    if (part === "index") return [report(0, "There are no barrels; import from the file that holds the thing.")];
    const empty = part.split("-").find((word) => EMPTY_WORDS.has(word));
    if (empty !== undefined) return [report(0, `\`${empty}\` says nothing; name the subject instead of \`${part}\`.`)];
    return KEBAB.test(part) ? [] : [report(0, `\`${part}\` is not kebab-case.`)];
  });
};

function bare(folder: string): string {
  if (folder.startsWith(".")) return folder.replaceAll(".", "");
  return SEGMENT.test(folder) ? "segment" : folder.replace(ROUTE_MARKS, "");
}
