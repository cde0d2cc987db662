import { expect, it } from "vitest";
import { SavedViewChange, SavedViewRequest } from "@/lib/present/view/saved-view.schema";

const VIEW = { screen: "calls", name: " Blocks ", query: "outcome=unwanted_607&by=hour" };

it("takes a view, its name trimmed, one's own unless told otherwise", () => {
  expect(SavedViewRequest.parse(VIEW)).toEqual({ ...VIEW, name: "Blocks", isShared: false });
  expect(SavedViewRequest.safeParse({ ...VIEW, query: "" }).success).toBe(true);
});

it.each([{ query: "?a=b" }, { query: "a b" }, { query: "a#b" }, { name: "" }, { screen: "alerts" }])(
  "refuses %j",
  (wish) => expect(SavedViewRequest.safeParse({ ...VIEW, ...wish }).success).toBe(false),
);

it("has to be told what to change", () => expect(SavedViewChange.safeParse({}).success).toBe(false));
