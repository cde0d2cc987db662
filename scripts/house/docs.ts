import type { Finding } from "@/scripts/house/finding";

/** A document of the repository. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** These tell what was so when they were written, and stay as they are. */
const HISTORY = /^(docs\/decisions\/|CHANGELOG\.md$)/;
/** What a build or a run leaves behind. */
const PRODUCED = /^(bench\/results|lib\/generated)(\/|$)/;
const AREA = /^(app|bench|components|deploy|docs|e2e|lib|prisma|public|scripts)\//;
const ROOT_FILE =
  /^(?!\.(?:store|gateway|loader|mail|schema|job|query|test|spec|db)\b)\.?[\w-]+(\.[\w-]+)*\.(md|json|[cm]?[jt]s|ya?ml|toml)$/;
const INLINE_CODE = /(?<!`)`([^`\n]+)`(?!`)/g;
const LINK = /\]\((?![a-z]+:|#)([^)\s#]+)[^)]*\)/g;
const SCRIPT = /\bnpm run ([\w:-]+)/g;

/**
 * Paths and npm scripts that the documents cite and the repository does not have.
 * @param paths all files, from the root
 * @param scripts names of the npm scripts
 */
export function findingsInDocs(
  documents: readonly Document[],
  paths: readonly string[],
  scripts: readonly string[],
): readonly Finding[] {
  const known = new Set(paths);
  return documents
    .filter(({ path }) => !HISTORY.test(path))
    .flatMap(({ path, text }) => [
      ...citedPaths(path, text)
        .filter(([cited]) => !PRODUCED.test(cited) && !exists(cited, known))
        .map(([cited, at]) => finding(path, text, at, `\`${cited}\` is cited here and does not exist.`)),
      ...[...text.matchAll(SCRIPT)]
        .filter(([, script]) => script !== undefined && !scripts.includes(script))
        .map((match) => finding(path, text, match.index, `\`${match[0]}\` is no script of package.json.`)),
    ]);
}

/** Paths from the root that a document names in code spans and links, with the offset of each. */
function citedPaths(path: string, text: string): readonly (readonly [string, number])[] {
  const spans = [...text.matchAll(INLINE_CODE)].map((match) => [match[1] ?? "", match.index] as const);
  const links = [...text.matchAll(LINK)].map((match) => [resolve(path, match[1] ?? ""), match.index] as const);
  return [...spans.filter(([span]) => AREA.test(span) || ROOT_FILE.test(span)), ...links].filter(
    ([cited]) => !/[\s`$]/.test(cited),
  );
}

/** Whether a path, a folder, or a pattern (`*`, `<provider>`) names at least one file. */
function exists(cited: string, known: ReadonlySet<string>): boolean {
  const path = cited.replace(/\/$/, "");
  if (known.has(path) || known.has(`docs/${path}`)) return true;
  const pattern = path.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*\*?|<[\w-]+>/g, "[^/]+");
  const file = new RegExp(`^${pattern}(/|$)`);
  return [...known].some((one) => file.test(one));
}

/** A link's target from the root, whatever folder the document stands in. */
function resolve(document: string, target: string): string {
  const parts = target.startsWith("/") ? [] : document.split("/").slice(0, -1);
  for (const part of target.split("/"))
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  return parts.join("/");
}

function finding(path: string, text: string, at: number, message: string): Finding {
  return { rule: "docs", path, line: text.slice(0, at).split("\n").length, message };
}
