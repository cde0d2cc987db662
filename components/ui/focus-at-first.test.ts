import { expect, it, vi } from "vitest";
import { focusAtFirst } from "@/components/ui/focus-at-first";

it("takes the focus when the control appears, and nothing when it goes", () => {
  const focus = vi.fn();
  // What React hands over is an element; nothing of it but this is used.
  const control = Object.assign(Object.create(null), { focus });
  focusAtFirst(control);
  focusAtFirst(null);
  expect(focus).toHaveBeenCalledTimes(1);
});
