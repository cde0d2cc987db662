import { type Headers, pack } from "tar-stream";

/** Writes a tar archive for tests; an input is a name with its content, or a header without any. */
export async function tarArchive(files: readonly (readonly [string, string | Buffer] | Headers)[]): Promise<Buffer> {
  const tar = pack();
  for (const file of files) {
    if ("name" in file) tar.entry(file);
    else tar.entry({ name: file[0] }, file[1]);
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk);
  return Buffer.concat(chunks);
}
