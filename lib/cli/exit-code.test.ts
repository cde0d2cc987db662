import { expect, it } from "vitest";
import { APP_ERROR_CODES } from "@/lib/base/app-error";
import { exitCodeOf } from "@/lib/cli/exit-code";

it("tells input that was refused from work that failed", () => {
  expect(Object.fromEntries(APP_ERROR_CODES.map((code) => [code, exitCodeOf(code)]))).toEqual({
    bad_request: 3,
    unauthenticated: 1,
    forbidden: 1,
    not_found: 1,
    conflict: 3,
    too_large: 3,
    unsupported_media_type: 3,
    unprocessable: 3,
    too_many_requests: 1,
    unavailable: 1,
    not_implemented: 1,
  });
});
