import { blindSpots } from "@/scripts/arch/blind-spots";
import { cruise } from "@/scripts/arch/cruise";
import { judgedFiles } from "@/scripts/arch/judged-files";

const root = process.cwd();
const files = await judgedFiles(root);
const { violations, imports } = await cruise(root, root);
const spots = blindSpots(files, imports);

for (const { rule, from, to } of violations) console.log(`${from} → ${to}  ${rule}`);
for (const spot of spots) console.log(spot);
console.log(`arch: ${violations.length} violations and ${spots.length} blind spots in ${files.length} files.`);
process.exitCode = violations.length + spots.length > 0 ? 1 : 0;
