import { expect, it } from "vitest";
import { watchTypedText } from "@/components/ui/typed-text";

const field = (value: string) => ({ value, isConnected: true });

it("asks nothing where nothing was typed", () => {
  const typed = watchTypedText();
  expect(typed.isChanged()).toBe(false);
  typed.enter(field("Ops"));
  expect(typed.isChanged()).toBe(false);
});

it("sees what was typed since a field was first entered, and that it was taken out again", () => {
  const typed = watchTypedText();
  const note = field("");
  typed.enter(note);
  note.value = "They look at it";
  typed.enter(note);
  expect(typed.isChanged()).toBe(true);
  note.value = "  ";
  expect(typed.isChanged()).toBe(false);
});

it("does not ask for a field that has gone, or that belongs to the time before", () => {
  const typed = watchTypedText();
  const gone = field("");
  typed.enter(gone);
  Object.assign(gone, { value: "x", isConnected: false });
  expect(typed.isChanged()).toBe(false);
  const saved = field("");
  typed.enter(saved);
  saved.value = "saved";
  typed.forget();
  expect(typed.isChanged()).toBe(false);
});
