import { Visitor } from "oxc-parser";
import { fileKind, isHarness } from "@/scripts/house/file-kind";
import type { Finding, Rule } from "@/scripts/house/finding";
import { reporter } from "@/scripts/house/syntax";

/** Where each proof may be minted: in the files that check what it stands for. */
const MINTS: Readonly<Record<string, RegExp>> = {
  mintOrganizationScope: /^lib\/(account\/.*\.(store|gateway)\.ts$|(web|worker|cli)\/)/,
  mintPersonScope: /^lib\/(account\/.*\.(store|gateway)\.ts$|web\/)/,
  mintSystemScope: /^lib\/(worker|cli)\//,
};

/** A scope is minted only where a session, an API key or a job has been checked; the system's by its processes alone. */
export const minting: Rule = (file) => {
  const { area } = fileKind(file.path);
  if (isHarness(file.path) || area === "bench" || area === "scripts") return [];
  const report = reporter("minting", file);
  const findings: Finding[] = [];
  new Visitor({
    ImportSpecifier({ imported, start }) {
      const name = imported.type === "Identifier" ? imported.name : "";
      const places = Object.hasOwn(MINTS, name) ? MINTS[name] : undefined;
      if (places !== undefined && !places.test(file.path))
        findings.push(
          report(start, `\`${name}\` is for the files that check what a scope stands for; take the scope.`),
        );
    },
  }).visit(file.program);
  return findings;
};
