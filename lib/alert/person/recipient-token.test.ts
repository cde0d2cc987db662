import { describe, expect, it } from "vitest";
import { unsubscribePage, withoutToken, withToken } from "@/lib/alert/person/recipient-token";

describe("withToken", () => {
  it("gives each reader the address that is theirs, wherever it stands", () => {
    const link = unsubscribePage("https://rw.example");
    expect(withToken(`Stop: ${link}, <a href="${link}">`, "abc-1_2")).toBe(
      'Stop: https://rw.example/unsubscribe?token=abc-1_2, <a href="https://rw.example/unsubscribe?token=abc-1_2">',
    );
  });
});

describe("withoutToken", () => {
  it("shows the address and hides the token, in text and in HTML, whichever the origin", () => {
    const link = "https://rw.example/unsubscribe?token=abc-1_2.x%3D";
    expect(withoutToken(`Stop:\n${link}\n<a href="${link}">stop</a>`)).toBe(
      'Stop:\nhttps://rw.example/unsubscribe?token=•••\n<a href="https://rw.example/unsubscribe?token=•••">stop</a>',
    );
  });

  it("hides it within JSON, and leaves what follows", () => {
    const text = "Stop: https://rw.example/unsubscribe?token=abc\nDays of UTC";
    expect(JSON.parse(withoutToken(JSON.stringify({ text })))).toEqual({ text: text.replace("abc", "•••") });
  });

  it("leaves every other address alone", () => {
    const text = "https://rw.example/calls?callerId=1&token=x and https://redress.example/?token=abc";
    expect(withoutToken(text)).toBe(text);
  });
});
