import fs from "node:fs";
import { z } from "zod";
import { billOfMaterials } from "@/scripts/supply/bill-of-materials";
import { lockedPackages } from "@/scripts/supply/packages";

const Product = z.looseObject({ name: z.string(), version: z.string(), license: z.string() });
const { name, version, license } = Product.parse(JSON.parse(fs.readFileSync("package.json", "utf8")));
const packages = lockedPackages(JSON.parse(fs.readFileSync("package-lock.json", "utf8")));
process.stdout.write(`${JSON.stringify(billOfMaterials({ name, version, license }, packages), null, 2)}\n`);
