import { describe, expect, it } from "vitest";
import { channelLogRow, channelState, isUnreached } from "@/lib/present/delivery/channel-words";

const DEAD = "2026-11-10T12:00:00.000Z";

describe("channelState", () => {
  it.each([
    [{ isEnabled: false, deadSince: DEAD, lastError: "x", lost: "address" }, "Turned off"],
    [{ isEnabled: true, deadSince: null, lastError: null, lost: "address" }, "Cannot send"],
    [{ isEnabled: true, deadSince: DEAD, lastError: "x", lost: null }, "Not reached"],
    [{ isEnabled: true, deadSince: null, lastError: "x", lost: null }, "Trying again"],
    [{ isEnabled: true, deadSince: null, lastError: null, lost: null }, "On"],
  ] as const)("of %j is %s", (channel, label) => {
    expect(channelState(channel).label).toBe(label);
  });
});

describe("isUnreached", () => {
  it.each([
    [{ isEnabled: true, deadSince: DEAD, lost: null }, true],
    [{ isEnabled: true, deadSince: null, lost: "secret" }, true],
    [{ isEnabled: false, deadSince: DEAD, lost: "address" }, false],
    [{ isEnabled: true, deadSince: null, lost: null }, false],
  ] as const)("of %j is %s", (channel, expected) => {
    expect(isUnreached(channel)).toBe(expected);
  });
});

describe("channelLogRow", () => {
  const delivery = {
    id: "1",
    subject: "A test",
    text: "",
    status: "queued",
    attempts: 1,
    lastError: "The address answered 500.",
    alertId: null,
    createdAt: "2026-11-10T12:00:00.000Z",
    sentAt: null,
  } as const;

  it("counts tries and tells the latest failure", () => {
    const row = channelLogRow(delivery, "UTC");
    expect([row.state.label, row.fate]).toEqual(["Waiting", "1 try. The address answered 500."]);
    expect(row.at).toContain("12:00");
    expect(row.isSettled).toBe(false);
    expect(channelLogRow({ ...delivery, status: "failed" }, "UTC").isSettled).toBe(true);
  });

  it("tells of no failure where there was none", () => {
    expect(channelLogRow({ ...delivery, status: "sent", attempts: 2, lastError: null }, "UTC").fate).toBe("2 tries");
  });
});
