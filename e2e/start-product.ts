import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { makeDataDir, startProduct } from "@/e2e/product";
import { startMailTrap } from "@/lib/testing/mail-trap";

/**
 * Before the first browser test: the production build, on a fresh data directory, sending its mails to a real mail
 * server whose mails the tests can read (e2e/mailbox.ts). After the last one, nothing of it is left.
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
  const product = await startProduct(dataDir, Number(process.env.E2E_PORT), { SMTP_URL: trap.url, GALLERY: "true" });
  return async () => {
    await product.stop();
    await trap.close();
    await fs.rm(dataDir, { recursive: true, force: true });
  };
}
