import { type AddressObject, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail that arrived, as its reader would see it. */
export interface TrappedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** Lines of its head by their names in lower case; of several with one name the last. */
  readonly headers: ReadonlyMap<string, string>;
}

/** A mail server that keeps what it is given. */
export interface MailTrap {
  /** What `SMTP_URL` has to be for mails to end here. */
  readonly url: string;
  /** All mails so far, in the order of arrival. */
  readonly mails: readonly TrappedMail[];
  /** From now on refuses mails, as a busy server does (RFC 5321 code 451), or with the code given; or takes them again. */
  refuse(as: boolean | number): void;
  close(): Promise<void>;
}

/**
 * Starts a real SMTP server on a free port of this machine.
 * @param keep called with each mail before the sender is told that it was taken
 */
export async function startMailTrap(
  keep: (mail: TrappedMail) => Promise<void> = async () => undefined,
): Promise<MailTrap> {
  const mails: TrappedMail[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      simpleParser(stream)
        .then(async (parsed) => {
          if (refusal !== null) throw Object.assign(new Error("Not taken"), { responseCode: refusal });
          const mail = {
            from: addresses(parsed.from).join(", "),
            to: addresses(parsed.to),
            subject: parsed.subject ?? "",
            text: parsed.text ?? "",
            html: parsed.html || "",
            messageId: parsed.messageId ?? "",
            headers: new Map(parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
          };
          await keep(mail);
          mails.push(mail);
        })
        .then(() => done(), done);
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    const listener = server.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      if (typeof address === "object" && address) resolve(address.port);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (as) => {
      refusal = typeof as === "number" ? as : as ? 451 : null;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function addresses(found: AddressObject | AddressObject[] | undefined): string[] {
  return [found ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ""));
}
