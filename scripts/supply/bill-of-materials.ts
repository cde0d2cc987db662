import type { LockedPackage } from "@/scripts/supply/packages";

/** Writes packages as a bill of materials (CycloneDX 1.6, ECMA-424). The same packages give the same text. */
export function billOfMaterials(
  product: { readonly name: string; readonly version: string; readonly license: string },
  packages: readonly LockedPackage[],
): Record<string, unknown> {
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": "product",
        ...product,
        license: undefined,
        licenses: [{ license: { id: product.license } }],
      },
    },
    components: packages.map((one) => ({
      type: "library",
      "bom-ref": purl(one),
      name: one.name,
      version: one.version,
      purl: purl(one),
      scope: one.isTool ? "excluded" : "required",
      ...(one.license === "" ? {} : { licenses: [{ expression: one.license }] }),
      ...hashOf(one.integrity),
    })),
  };
}

/** The package's address in the ecosystem of npm (Package URL specification). */
function purl({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

function hashOf(integrity: string | null): object {
  const [, content] = /^sha512-(\S+)$/.exec(integrity ?? "") ?? [];
  return content === undefined
    ? {}
    : { hashes: [{ alg: "SHA-512", content: Buffer.from(content, "base64").toString("hex") }] };
}
