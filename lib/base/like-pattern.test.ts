import { expect, it } from "vitest";
import { likePattern } from "@/lib/base/like-pattern";

it.each([
  ["spring", "%spring%"],
  ["50%_off\\", "%50\\%\\_off\\\\%"],
  ["", "%%"],
])("%j is found by %j", (text, pattern) => expect(likePattern(text)).toBe(pattern));
