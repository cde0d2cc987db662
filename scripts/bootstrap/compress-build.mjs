import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/**
 * Asks a browser to compile a script whole while it is still loading, beside the page (explicit compile hints of V8);
 * by itself it compiles a function when it is first called, which holds the page up. Must be a script's first line.
 */
const COMPILE_AHEAD = Buffer.from("//# allFunctionsCalledOnLoad\n");
const COMPRESSED = /\.(js|css|svg|json|txt)$/;
const AT_ONCE = 8;

/**
 * Writes what browsers load of a build beside it, compressed as far as it goes: once, not for every visit. Scripts that
 * a page loads first get a hint; what is loaded later may never be called.
 * @param {{ from: string, to: string, firstScripts: ReadonlySet<string> }} folders the build's files, the folder that
 *   takes the place of the last build's, and names below `from` with `/` of what pages load first
 * @returns {Promise<number>} how many files were written in both encodings
 */
export async function compressBuild({ from, to, firstScripts }) {
  await rm(to, { recursive: true, force: true });
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && COMPRESSED.test(entry.name));
  const names = files.map((file) => path.relative(from, path.join(file.parentPath, file.name)));
  const waiting = [...names];
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const isFirst = firstScripts.has(name.split(path.sep).join("/"));
      const content = await readFile(path.join(from, name));
      await writeBoth(path.join(to, name), isFirst ? Buffer.concat([COMPILE_AHEAD, content]) : content);
    }
  });
  await Promise.all(workers);
  return names.length;
}

/** @param {string} file without the ending that names the encoding @param {Buffer} content */
async function writeBoth(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
}
