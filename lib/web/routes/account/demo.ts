import { z } from "zod";
import { findOrCreateGuest } from "@/lib/account/organization/demo.store";
import {
  findPerson,
  isReachedOverTls,
  SESSION_SECONDS,
  sealSession,
  sessionCookieName,
} from "@/lib/account/sign-in/session.gateway";
import { createSession } from "@/lib/account/sign-in/session.store";
import { openDemo } from "@/lib/pipeline/demo/open-demo";
import { OrganizationItem } from "@/lib/present/account/account-answer.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { organizationCookie } from "@/lib/web/organization-cookie";
import { SIGN_UP_LIMIT } from "@/lib/web/rate-limit";
import { requestCookies } from "@/lib/web/request-cookies";

const DEMO_LIMIT = { ...SIGN_UP_LIMIT, name: "demo" };

/** A synthetic fleet that anybody may look at, with an account or as a guest. */
export const demoRoute: Route = {
  path: "/demo",
  operations: {
    POST: forAnyone({
      summary: "Open the demo in this browser, as oneself or as a guest",
      input: z.object({ body: z.object({ reset: z.boolean().default(false) }) }),
      limit: DEMO_LIMIT,
      status: 200,
      answer: OrganizationItem,
      handle: async ({ body }, { request, now }) => {
        const organization = await openDemo(now, body.reset ? "reset" : "open");
        const headers = new Headers({ "Set-Cookie": organizationCookie(organization.slug) });
        if ((await findPerson((name) => requestCookies(request).get(name), now)) === null)
          headers.append("Set-Cookie", await guestCookie(await findOrCreateGuest(), request, now));
        return Response.json(OrganizationItem.parse(organization), { headers });
      },
    }),
  },
};

async function guestCookie(guestId: string, request: Request, now: Date): Promise<string> {
  const sid = await createSession(guestId, request.headers.get("user-agent"), now);
  const secure = isReachedOverTls() ? "; Secure" : "";
  return `${sessionCookieName()}=${await sealSession(sid)}; Path=/; Max-Age=${SESSION_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(demoRoute);
