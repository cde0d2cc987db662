import { ThemeSwitch } from "@/components/shell/theme-switch";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { MailSpecimen } from "@/lib/present/delivery/mail-specimen";

const SCHEMES = ["light", "dark"] as const;

/** Every mail as mail programs show it, in light and in dark, with its plain text. */
export function MailGalleryScreen({ mails }: { readonly mails: readonly MailSpecimen[] }) {
  return (
    <main className="mx-auto flex max-w-300 flex-col gap-4 px-4 py-6">
      <PageHeader
        title="Mails"
        note="Every mail, in light and in dark, with its plain text."
        actions={<ThemeSwitch />}
      />
      <TextLink href="/gallery" className="text-sm">
        Components
      </TextLink>
      {mails.map((mail) => (
        <section key={mail.name} className="flex flex-col gap-3 rounded-lg border bg-surface p-4">
          <h2 className="text-sm font-semibold text-ink-faint">{mail.name}</h2>
          <p className="font-medium break-words text-ink">{mail.subject}</p>
          <div className="flex flex-wrap gap-3">
            {SCHEMES.map((scheme) => (
              <iframe
                key={scheme}
                title={`${mail.name}, ${scheme}`}
                sandbox=""
                srcDoc={inScheme(mail.document, scheme)}
                style={{ colorScheme: scheme }}
                className="h-152 w-full max-w-97.5 rounded-md border"
              />
            ))}
            <pre className="w-full max-w-97.5 rounded-md border bg-canvas p-3 font-mono text-sm break-words whitespace-pre-wrap">
              {mail.text}
            </pre>
          </div>
        </section>
      ))}
    </main>
  );
}

/** The mail as a program shows it that is always light or always dark, whatever the device is. */
function inScheme(document: string, scheme: (typeof SCHEMES)[number]): string {
  return document.replaceAll("(prefers-color-scheme: dark)", scheme === "dark" ? "all" : "not all");
}
