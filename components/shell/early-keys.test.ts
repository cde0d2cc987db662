import { describe, expect, it } from "vitest";
import { type EarlyKeys, NO_KEYS, withKey } from "@/components/shell/early-keys";

const press = (keys: readonly string[], from: EarlyKeys = NO_KEYS) =>
  keys.reduce((typed, key) => withKey(typed, { key, ctrlKey: false, metaKey: false, altKey: false }) ?? typed, from);

describe("keys that are pressed before the palette is there", () => {
  it.each([
    [["5", "5", "5"], "555", false],
    [["a", "b", "Backspace"], "a", false],
    [["Backspace", "a"], "a", false],
    [["Shift", "A", "ArrowDown", "Tab"], "A", false],
    [["a", "Enter"], "a", true],
    [["a", "Enter", "b"], "a", true],
    [["Enter", "a"], "a", false],
  ])("%j are kept as %s", (keys, typed, isEntered) => expect(press(keys)).toEqual({ typed, isEntered }));

  it.each(["ctrlKey", "metaKey", "altKey"] as const)("mean something else with %s", (name) => {
    const pressed = { key: "a", ctrlKey: false, metaKey: false, altKey: false, [name]: true };
    expect(withKey(NO_KEYS, pressed)).toBeNull();
  });
});
