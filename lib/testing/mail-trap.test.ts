import { createTransport } from "nodemailer";
import { expect, it, onTestFinished } from "vitest";
import { startMailTrap } from "@/lib/testing/mail-trap";

const MAIL = {
  from: "Ringworthy <ringworthy@localhost>",
  to: "ada@clinic.example",
  subject: "Blocked: +1 312 555 0103",
  text: "ünïcode",
  html: "<p>ünïcode</p>",
  messageId: "<alert-1@localhost>",
};

it("keeps each mail as its reader would see it", async () => {
  const trap = await startMailTrap();
  onTestFinished(() => trap.close());
  await createTransport(trap.url).sendMail(MAIL);
  expect(trap.mails).toHaveLength(1);
  expect(trap.mails[0]).toMatchObject({
    ...MAIL,
    from: "ringworthy@localhost",
    to: ["ada@clinic.example"],
    text: "ünïcode",
  });
});

it("refuses for a while, so that a sender has to try again", async () => {
  const trap = await startMailTrap();
  onTestFinished(() => trap.close());
  trap.refuse(true);
  await expect(createTransport(trap.url).sendMail(MAIL)).rejects.toMatchObject({ responseCode: 451 });
  expect(trap.mails).toEqual([]);
  trap.refuse(false);
  await createTransport(trap.url).sendMail(MAIL);
  expect(trap.mails).toHaveLength(1);
});

it("a mail that could not be kept was not taken", async () => {
  const trap = await startMailTrap(() => Promise.reject(new Error("disk full")));
  onTestFinished(() => trap.close());
  await expect(createTransport(trap.url).sendMail(MAIL)).rejects.toThrow();
  expect(trap.mails).toEqual([]);
});
