import type { AppErrorCode } from "@/lib/base/app-error";

/** The HTTP status and the title of every kind of failure. */
export const HTTP_STATUS: Readonly<Record<AppErrorCode, { readonly status: number; readonly title: string }>> = {
  bad_request: { status: 400, title: "Bad request" },
  unauthenticated: { status: 401, title: "Not signed in" },
  forbidden: { status: 403, title: "Not allowed" },
  not_found: { status: 404, title: "Not found" },
  conflict: { status: 409, title: "Conflict" },
  too_large: { status: 413, title: "Too large" },
  unsupported_media_type: { status: 415, title: "Unsupported media type" },
  unprocessable: { status: 422, title: "Not usable" },
  too_many_requests: { status: 429, title: "Too many requests" },
  not_implemented: { status: 501, title: "Not set up here" },
  unavailable: { status: 503, title: "Not available right now" },
};
