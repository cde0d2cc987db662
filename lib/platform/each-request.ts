import http from "node:http";

/** Looks at a request before anybody else does. @returns whether it is to go on; whoever says no has answered it */
export type Look = (request: http.IncomingMessage, response: http.ServerResponse) => boolean;

declare global {
  /** Kept here, because a module may be loaded more than once in one process. */
  var ringworthyLooks: Map<string, Look> | undefined;
}

/**
 * From now on every HTTP server of this process shows its requests to `look` first, in the order of these calls; a second
 * one of the same name takes the place of the first. Next.js has no such place itself: its proxy sees neither requests that
 * it cannot read nor the headers of its own.
 */
export function beforeEachRequest(name: string, look: Look): void {
  const looks = globalThis.ringworthyLooks ?? lookFromNowOn();
  looks.set(name, look);
}

function lookFromNowOn(): Map<string, Look> {
  const looks = new Map<string, Look>();
  globalThis.ringworthyLooks = looks;
  const emit = http.Server.prototype.emit;
  http.Server.prototype.emit = function (event: string | symbol, ...given: unknown[]): boolean {
    const [request, response] = given;
    const isRequest =
      event === "request" && request instanceof http.IncomingMessage && response instanceof http.ServerResponse;
    if (isRequest && ![...looks.values()].every((look) => look(request, response))) return true;
    return Boolean(Reflect.apply(emit, this, [event, ...given]));
  };
  return looks;
}
