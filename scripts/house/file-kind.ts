import floors from "@/scripts/house/floors.json";

/** A floor of `lib/`, as `floors.json` lists them and docs/ARCHITECTURE.md tells them. */
export interface Floor {
  readonly level: number;
  readonly name: string;
  /** Every file of the floor touches the world, so none needs a suffix to say so. */
  readonly shell: boolean;
  /** Suffixes that a file of the floor may carry. */
  readonly suffixes: readonly string[];
}

/** The floors, lowest first. */
export const FLOORS: readonly Floor[] = floors;

/** What a path says about its file. */
export interface FileKind {
  /** First folder of the path; empty at the repository's root. */
  readonly area: string;
  /** Folder under `lib/`; null elsewhere. */
  readonly floor: string | null;
  /** File name without suffixes and extension. */
  readonly stem: string;
  /** The suffixes between stem and extension, without those that mark a test. */
  readonly suffixes: readonly string[];
  readonly extension: string;
  readonly isTest: boolean;
}

const TEST_MARKS = new Set(["test", "db", "spec"]);
const HARNESS = /^(e2e|lib\/testing)\//;

/** Reads a file's kind from its path. */
export function fileKind(path: string): FileKind {
  const folders = path.split("/");
  const [stem = "", ...rest] = (folders.pop() ?? "").replace(/^\./, "").split(".");
  const extension = rest.pop() ?? "";
  const isTest = rest.at(-1) === "test" || rest.at(-1) === "spec";
  const suffixes = isTest ? rest.filter((part) => !TEST_MARKS.has(part)) : rest;
  const [area = "", second] = folders;
  return { area, floor: area === "lib" ? (second ?? null) : null, stem, suffixes, extension, isTest };
}

/** Whether a file is a test, or exists for tests alone. */
export function isHarness(path: string): boolean {
  return fileKind(path).isTest || HARNESS.test(path);
}

/** Whether a file of `lib/` has to be pure: no suffix but `.schema`, no test, and on a floor that is not all shell. */
export function isPlain(path: string): boolean {
  const { floor, suffixes, isTest } = fileKind(path);
  const entry = FLOORS.find(({ name }) => name === floor);
  return entry !== undefined && !entry.shell && !isTest && suffixes.every((suffix) => suffix === "schema");
}
