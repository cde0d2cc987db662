import { describe, expect, it } from "vitest";
import { streamText } from "@/lib/web/stream-text";

async function* counted(seen: string[]): AsyncGenerator<string> {
  try {
    for (let i = 1; ; i++) {
      seen.push(`made ${i}`);
      yield `é${i}\n`;
    }
  } finally {
    seen.push("ended");
  }
}

describe("streamText", () => {
  it("sends everything in UTF-8 and ends", async () => {
    async function* texts() {
      yield "é,";
      yield "";
      yield "漢";
    }
    expect(await new Response(streamText(texts())).text()).toBe("é,漢");
  });

  it("makes no more than is taken, and ends the making when the reader leaves", async () => {
    const seen: string[] = [];
    const reader = streamText(counted(seen)).getReader();
    await reader.read();
    await reader.read();
    expect(seen.length).toBeLessThanOrEqual(3);
    await reader.cancel();
    expect(seen.at(-1)).toBe("ended");
  });

  it("hands an error on to the reader", async () => {
    async function* broken() {
      yield "a";
      throw new Error("the database went away");
    }
    await expect(new Response(streamText(broken())).text()).rejects.toThrow("the database went away");
  });
});
