import { z } from "zod";
import { listCallNames } from "@/lib/ledger/call/call-names.store";
import { reportWindow } from "@/lib/ledger/report/tally-report.store";
import { CallNames } from "@/lib/present/calls/call-names.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

const NO_NAMES = { carriers: [], trunks: [], campaigns: [] };
const WHOLE_TIME = { from: null, to: null };

/** Names of carriers, trunks and campaigns, for whoever narrows calls to one. */
export const callNamesRoute: Route = {
  path: "/call-names",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List the carriers, trunks and campaigns that call records name, the most used first",
      input: z.object({}),
      status: 200,
      answer: CallNames,
      handle: async (_, { scope, organization }) => {
        const window = await reportWindow(scope, WHOLE_TIME, organization.timeZone);
        if (window === null) return { body: NO_NAMES };
        const { carriers, trunks, campaigns } = await listCallNames(scope, window);
        return { body: { carriers: [...carriers], trunks: [...trunks], campaigns: [...campaigns] } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callNamesRoute);
