import fs from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { z } from "zod";

const Mail = z.object({ to: z.array(z.string()), subject: z.string(), text: z.string(), html: z.string() });

/** A mail that has arrived at the tests' mail server. */
export type Mail = z.output<typeof Mail>;

/** Waits for the first mail to this address whose subject is such. @throws when none comes within half a minute */
export async function firstMailTo(address: string, subject = /./): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await readMails()).find((mail) => mail.to.includes(address) && subject.test(mail.subject));
        return found?.subject;
      },
      { message: `a mail to ${address}`, timeout: 30_000 },
    )
    .toBeTruthy();
  return Mail.parse(found);
}

async function readMails(): Promise<readonly Mail[]> {
  const folder = process.env.E2E_MAIL_DIR ?? "";
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith(".json"));
  return Promise.all(
    names.map(async (name) => Mail.parse(JSON.parse(await fs.readFile(path.join(folder, name), "utf8")))),
  );
}
