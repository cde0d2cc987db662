import { describe, expect, it, vi } from "vitest";
import { singleRun } from "@/components/api/single-run";

describe("one piece of work at a time", () => {
  it("leaves undone what comes while one is under way", async () => {
    const run = singleRun();
    let finish = () => undefined;
    const promise = new Promise<void>((resolve) => {
      finish = () => void resolve();
    });
    const work = vi.fn(() => promise);
    run(work);
    run(work);
    expect(work).toHaveBeenCalledOnce();
    finish();
    await promise;
    run(work);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it("goes on after one that failed", async () => {
    const run = singleRun();
    const failed = Promise.reject(new Error("refused"));
    run(() => failed);
    await failed.catch(() => undefined);
    const next = vi.fn(async () => undefined);
    run(next);
    expect(next).toHaveBeenCalledOnce();
  });
});
