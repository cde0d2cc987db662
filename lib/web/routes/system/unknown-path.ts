import { handlersOfNothing } from "@/lib/web/define-route";

/** The handlers of every path below the API at which there is nothing. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOfNothing();
