import { handleAuth } from "@/lib/account/next-auth.gateway";

/** Sign-in, sign-out and the session of next-auth, below `/api/auth`. */
export function GET(request: Request, context: unknown): Promise<Response> {
  return handleAuth(request, context);
}

/** The same for its forms. */
export function POST(request: Request, context: unknown): Promise<Response> {
  return handleAuth(request, context);
}
