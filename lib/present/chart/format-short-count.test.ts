import { expect, it } from "vitest";
import { formatShortCount } from "@/lib/present/chart/format-short-count";

it("is short", () => expect(formatShortCount(12_300).toUpperCase()).toBe("12.3K"));
