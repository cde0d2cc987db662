import { z } from "zod";
import { type AlertPlace, listAlerts } from "@/lib/alert/alert.store";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { organizationOfSlug } from "@/lib/cli/organization-of-slug";
import { UsageError } from "@/lib/cli/usage-error";
import { presentAlert } from "@/lib/present/alert/present-alert";
import { endsBeforeItBegins, TimeSpanQuery, timeSpan } from "@/lib/present/time-span.schema";

const PAGE_SIZE = 500;

/** `export alerts`: a line of JSON per alert, the latest detection first. */
export const exportAlertLines = defineCommand({
  usage: "--org SLUG [--from T] [--to T] [--withdrawn]",
  summary: "Writes alerts as NDJSON by the time of detection; those that later data undid only with --withdrawn.",
  options: {
    org: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    withdrawn: { type: "boolean" },
  },
  input: z.object({
    operands: z.array(z.string()).max(0, "export alerts takes options only"),
    org: z.string(),
    ...TimeSpanQuery.shape,
    withdrawn: z.boolean().default(false),
  }),
  run: async ({ org, from, to, withdrawn: hasWithdrawn }, { terminal, withDatabase }) => {
    await withDatabase(async () => {
      const { scope, organization } = await organizationOfSlug(org);
      if (endsBeforeItBegins({ from, to }, organization.timeZone)) throw new UsageError("--to lies before --from");
      const span = timeSpan({ from, to }, organization.timeZone);
      const filter = { callerId: null, status: null, hasWithdrawn, ...span };
      let after: AlertPlace | null = null;
      do {
        const { alerts, next } = await listAlerts(scope, filter, { limit: PAGE_SIZE, after });
        for (const alert of alerts) await terminal.write(`${JSON.stringify(presentAlert(alert))}\n`);
        after = next;
      } while (after !== null);
    });
    return EXIT.done;
  },
});
