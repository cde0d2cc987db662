import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FLOORS } from "@/scripts/house/file-kind";

const read = (path: string) => readFileSync(path, "utf8");
const DECISIONS = readdirSync("docs/decisions").sort();

describe("docs/ARCHITECTURE.md", () => {
  it("has the floors of the guard in its table, no other, in their order and with their suffixes", () => {
    const rows = read("docs/ARCHITECTURE.md").matchAll(/^\| (\d+) \| `([a-z]+)` \| [^|]+ \| ([^|]+) \|$/gm);
    const told = [...rows].map(([, level, name, touches = ""]) => ({
      level: Number(level),
      name,
      shell: touches.includes("all of it touches the world"),
      suffixes: [...touches.matchAll(/`\.([a-z]+)`/g)].map(([, suffix]) => suffix),
    }));
    expect(told).toEqual(FLOORS);
  });
});

describe("decisions", () => {
  it("are numbered without a gap", () => {
    expect(DECISIONS.length).toBeGreaterThan(0);
    expect(DECISIONS.map((name) => Number(name.slice(0, 4)))).toEqual(DECISIONS.map((_, index) => index + 1));
  });

  it.each(DECISIONS)("%s has its number, a name and four headings", (name) => {
    const lines = read(`docs/decisions/${name}`).split("\n");
    expect(lines[0]).toMatch(new RegExp(`^# ${name.slice(0, 4)}: .+`));
    const headings = lines.filter((line) => line.startsWith("## "));
    expect(headings).toEqual(["## Context", "## Decision", "## Consequences", "## Rejected"]);
  });
});

describe("LICENSE", () => {
  it("is the text of the GNU Affero General Public License 3, to the letter", () => {
    const hash = createHash("sha256").update(read("LICENSE")).digest("hex");
    expect(hash).toBe("0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0");
  });
});
