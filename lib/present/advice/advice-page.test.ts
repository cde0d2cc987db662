import { expect, it } from "vitest";
import { readAdviceView } from "@/lib/present/advice/advice-page";

it.each([
  [{}, "open"],
  [{ view: "done" }, "done"],
  [{ view: "nonsense" }, "open"],
  [{ view: ["done"] }, "open"],
])("the URL %j shows %s", (url, view) => expect(readAdviceView(url)).toBe(view));
