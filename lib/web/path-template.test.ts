import { describe, expect, it } from "vitest";
import { pathParams } from "@/lib/web/path-template";

describe("pathParams", () => {
  it.each([
    ["/imports", "/api/v1/imports", {}],
    ["/imports", "/api/v1/imports/", {}],
    ["/imports/{id}", "/api/v1/imports/42", { id: "42" }],
    ["/caller-ids/{callerId}/series", "/api/v1/caller-ids/%2B13125550103/series", { callerId: "+13125550103" }],
    ["/caller-ids/{callerId}", "/api/v1/caller-ids/+13125550103", { callerId: "+13125550103" }],
    ["/caller-ids/{callerId}", "/api/v1/caller-ids/a%2Fb", { callerId: "a/b" }],
    ["/imports/{id}", "/api/v1/imports", null],
    ["/imports/{id}", "/api/v1/exports/42", null],
    ["/imports/{id}", "/api/v1/imports/42/rejections", null],
    ["/imports/{id}", "/api/v1/imports/%E0%A4%A", null],
    ["/imports/{id}", "/api/v2/imports/42", null],
  ])("of %s in %s are %j", (template, pathname, expected) => {
    expect(pathParams(template, pathname)).toEqual(expected);
  });
});
