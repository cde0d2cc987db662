import { z } from "zod";
import { sendMailTest } from "@/lib/pipeline/tell/send-mail-test";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownPlace } from "@/lib/web/own-place";
import { MAIL_LIMIT } from "@/lib/web/rate-limit";

/** Whether mails about alerts arrive at one's own address. */
export const alertMailTestRoute: Route = {
  path: "/alert-preferences/test",
  operations: {
    POST: forPerson({
      summary: "Send a test mail to oneself through the outbox",
      input: z.object({}),
      limit: MAIL_LIMIT,
      status: 202,
      answer: z.object({ recipient: z.string() }),
      handle: async (_, { caller }) => {
        const { scope, organization, userId } = ownPlace(caller);
        const { email: recipient } = caller.person;
        await sendMailTest(scope, organization, { userId, email: recipient });
        return { body: { recipient } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(alertMailTestRoute);
