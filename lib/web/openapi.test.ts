import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sessionCookieName } from "@/lib/account/sign-in/session.gateway";
import { RECORD_FIELDS } from "@/lib/intake/row/record-field";
import { ALL_ROUTES } from "@/lib/testing/call-api";
import { METHODS } from "@/lib/web/define-route";
import { openApiDocument } from "@/lib/web/openapi";
import { describedApi } from "@/lib/web/routes/system/openapi";

const Schema = z.record(z.string(), z.unknown());
const Described = z.looseObject({
  operationId: z.string(),
  security: z.array(Schema),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: Schema })),
  requestBody: z
    .object({ required: z.boolean(), content: z.record(z.string(), z.object({ schema: Schema })) })
    .optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), Schema).optional() })),
});
const Document = z.object({
  openapi: z.literal("3.1.0"),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.tuple([z.object({ url: z.literal("/api/v1") })]),
  paths: z.record(z.string(), z.record(z.string(), Described)),
  components: z.object({ schemas: z.record(z.string(), Schema), securitySchemes: Schema }),
});

const raw = openApiDocument(ALL_ROUTES, { title: "Ringworthy", version: "1" }, "__Host-session");
const document = Document.parse(raw);
const operation = (method: string, path: string) => {
  const found = document.paths[path]?.[method];
  if (found === undefined) throw new Error(`${method} ${path} is not described`);
  return found;
};

describe("openApiDocument", () => {
  it("describes every method of every route", () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = ALL_ROUTES.flatMap(({ path, operations }) =>
      METHODS.filter((method) => operations[method] !== undefined).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(known.sort());
  });

  it("is written once in a process, and names the cookie of a session as it is called there", () => {
    expect(document.components.securitySchemes.session).toMatchObject({ in: "cookie", name: "__Host-session" });
    expect(describedApi()).toBe(describedApi());
    expect(JSON.stringify(describedApi())).toContain(JSON.stringify(sessionCookieName()));
  });

  it("names every operation once", () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
  });

  it("resolves every reference, and leaves none that points outside", () => {
    const text = JSON.stringify(raw);
    expect(text).not.toContain("#/$defs/");
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it("declares every parameter of a path", () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const { parameters } of Object.values(methods))
        expect(parameters.filter((one) => one.in === "path").map((one) => `{${one.name}}`)).toEqual(
          path.match(/\{\w+\}/g) ?? [],
        );
  });

  it("tells of every list how many it gives, and how many at most", () => {
    const limits = Object.values(document.paths).flatMap(({ get }) =>
      (get?.parameters ?? []).filter(({ name }) => name === "limit"),
    );
    expect(limits.length).toBeGreaterThan(10);
    for (const { required, schema } of limits)
      expect([required, schema]).toEqual([false, { type: "integer", default: 50, minimum: 1, maximum: 500 }]);
  });

  it("tells how a file is uploaded, and that it is optional to say more", () => {
    const upload = operation("post", "/imports");
    expect(Object.keys(upload.requestBody?.content ?? {})).toEqual(
      expect.arrayContaining(["text/csv", "application/gzip", "application/zip", "multipart/form-data"]),
    );
    expect(upload.parameters.map(({ name, required }) => [name, required])).toEqual(
      ["filename", "source", "format", "timeZone", "country", "review", "again"].map((name) => [name, false]),
    );
    expect(upload.responses["202"]?.content?.["application/json"]).toEqual({
      schema: { $ref: "#/components/schemas/Import" },
    });
  });

  it("names the field of a form that holds the file", () => {
    const content = operation("post", "/imports").requestBody?.content ?? {};
    const file = { type: "string", format: "binary" };
    expect(content["multipart/form-data"]?.schema).toEqual({
      type: "object",
      properties: { file },
      required: ["file"],
    });
    expect(content["text/csv"]?.schema).toEqual(file);
  });

  it("names every field of a pushed call", () => {
    const content = operation("post", "/calls").requestBody?.content ?? {};
    const record = { $ref: "#/components/schemas/PushedCall" };
    expect(content["application/json"]?.schema).toMatchObject({ type: "array", maxItems: 10_000, items: record });
    expect(content["application/x-ndjson"]?.schema).toMatchObject(record);
    const shape = z.object({ properties: Schema, required: z.array(z.string()) });
    const { properties, required } = shape.parse(document.components.schemas.PushedCall);
    expect(Object.keys(properties)).toEqual([...RECORD_FIELDS]);
    expect(required).toEqual(["callerId", "callee", "startedAt"]);
  });

  it("describes every body", () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const { requestBody } of Object.values(methods))
        for (const { schema } of Object.values(requestBody?.content ?? {}))
          expect([path, schema]).not.toEqual([path, {}]);
  });

  it("says who may: keys and people, people alone, or anyone", () => {
    expect(operation("post", "/imports").security).toEqual([{ apiKey: [] }, { session: [] }]);
    expect(operation("get", "/api-keys").security).toEqual([{ session: [] }]);
    expect(operation("get", "/health/live").security).toEqual([]);
  });

  it("shows the problem that every failure is told as", () => {
    for (const methods of Object.values(document.paths))
      for (const { responses } of Object.values(methods))
        expect(responses.default?.content).toHaveProperty(["application/problem+json"]);
  });
});
