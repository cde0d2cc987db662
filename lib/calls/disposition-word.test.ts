import { expect, it } from "vitest";
import { DISPOSITIONS } from "@/lib/calls/disposition";
import { dispositionWord } from "@/lib/calls/disposition-word";
import { parseDisposition } from "@/lib/calls/vendor-disposition";

it.each(DISPOSITIONS)("writes %s so that it is read again as what it is", (disposition) => {
  expect(parseDisposition(dispositionWord(disposition))).toBe(disposition);
});
