import { describe, expect, it } from "vitest";
import { requestCookies } from "@/lib/web/request-cookies";

const cookiesOf = (cookie: string) =>
  Object.fromEntries(requestCookies(new Request("http://x/", { headers: { cookie } })));

describe("requestCookies", () => {
  it.each([
    ["", {}],
    ["a=1", { a: "1" }],
    ["a=1; b=two%20words;c=", { a: "1", b: "two words", c: "" }],
    ["a=1; a=2", { a: "1" }],
    ["token=abc==", { token: "abc==" }],
    ["bad=%E0%A4%A; =nameless; novalue", { bad: "%E0%A4%A" }],
  ])("reads %j as %j", (header, expected) => {
    expect(cookiesOf(header)).toEqual(expected);
  });

  it("finds none without the header", () => {
    expect(requestCookies(new Request("http://x/")).size).toBe(0);
  });
});
