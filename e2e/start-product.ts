import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { tracesInLogs } from "@/e2e/private-traces";
import { cli, makeDataDir, startProduct } from "@/e2e/product";
import { startMailTrap } from "@/lib/testing/mail-trap";

/**
 * Before the first browser test: the production build, on a fresh data directory, sending its mails to a real mail
 * server whose mails the tests can read (e2e/mailbox.ts). After the last one, nothing of it is left, and the whole log, which
 * tells all that it can, has to be without numbers, addresses and secrets.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await makeDataDir();
  const mailDir = path.join(dataDir, "mails");
  await fs.mkdir(mailDir);
  process.env.E2E_DATA_DIR = dataDir;
  process.env.E2E_MAIL_DIR = mailDir;
  const trap = await startMailTrap(async (mail) => {
    const file = path.join(mailDir, randomUUID());
    await fs.writeFile(file, JSON.stringify(mail));
    // Whoever reads the folder meanwhile must not find half a mail.
    await fs.rename(file, `${file}.json`);
  });
  const product = await startProduct(dataDir, Number(process.env.E2E_PORT), {
    SMTP_URL: trap.url,
    GALLERY: "true",
    LOG_LEVEL: "debug",
  });
  // The very first person signs up otherwise than all who come later, and journeys do not know which of them comes first.
  const owner = ["--owner-email", "first@product.example", "--owner-password-stdin"];
  const { code } = await cli(dataDir, ["org", "create", "--name", "First", ...owner], "correct horse battery");
  if (code !== 0) throw new Error("Nobody could be the first");
  return async () => {
    await product.stop();
    await trap.close();
    const traces = await tracesInLogs(dataDir);
    await fs.rm(dataDir, { recursive: true, force: true });
    if (traces.length > 0) throw new Error(`The log of all journeys holds what it must not:\n${traces.join("\n")}`);
  };
}
