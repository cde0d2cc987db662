import { z } from "zod";
import { API_SCOPES } from "@/lib/account/api-key/api-scope";
import { Problem } from "@/lib/present/problem.schema";
import type { Method, Route } from "@/lib/web/define-route";
import type { Access, Operation, OperationDoc } from "@/lib/web/operation";
import { API_BASE } from "@/lib/web/path-template";
import { FILE_FIELD } from "@/lib/web/upload-body";

type Json = Record<string, unknown>;

const JSON_TYPE = "application/json";
const FORM_TYPE = "multipart/form-data";
/** A file as it is (OpenAPI 3.0 and many readers of 3.1 know it by its format). */
const A_FILE: Json = { type: "string", format: "binary" };
const Definitions = z.looseObject({
  properties: z.object({ value: z.record(z.string(), z.unknown()) }),
  $defs: z.record(z.string(), z.unknown()).optional(),
});
const ObjectShape = z.looseObject({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});

/**
 * Describes routes as an OpenAPI 3.1 document, from the schemas that check requests and answers.
 * @param sessionCookie the name of the cookie that holds a session
 */
export function openApiDocument(
  routes: readonly Route[],
  info: { title: string; version: string; description?: string },
  sessionCookie: string,
): Json {
  const schemas: Json = {};
  const paths: Json = {};
  for (const { path, operations } of routes) {
    const methods: Json = {};
    for (const [method, operation] of Object.entries(operations))
      methods[method.toLowerCase()] = describeOperation(path, method, operation, schemas);
    paths[path] = methods;
  }
  return {
    openapi: "3.1.0",
    info,
    servers: [{ url: API_BASE }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "`Authorization: Bearer rw_live_…`" },
        session: { type: "apiKey", in: "cookie", name: sessionCookie },
      },
    },
  };
}

function describeOperation(path: string, method: Method | string, operation: Operation, schemas: Json): Json {
  const { doc, access } = operation;
  const body = bodyOf(doc, schemas);
  return {
    summary: doc.summary,
    operationId: `${method.toLowerCase()}${path.replace(/[^A-Za-z]+([A-Za-z])/g, (_, letter: string) => letter.toUpperCase()).replace(/\W+$/, "")}`,
    security: securityOf(access),
    ...(access.kind === "organization" ? { "x-action": access.action } : {}),
    parameters: [...parametersOf(doc, "params", "path", schemas), ...parametersOf(doc, "query", "query", schemas)],
    ...(body === null ? {} : { requestBody: { required: true, content: body } }),
    responses: {
      [doc.status]: { description: doc.summary, ...answerOf(doc, schemas) },
      default: {
        description: "What went wrong (RFC 9457)",
        content: { "application/problem+json": { schema: schemaOf(Problem, "output", schemas) } },
      },
    },
  };
}

function securityOf(access: Access): Json[] {
  if (access.kind === "anyone") return [];
  const isForKeys = access.kind === "organization" && API_SCOPES.some((scope) => scope === access.action);
  return [...(isForKeys ? [{ apiKey: [] }] : []), { session: [] }];
}

function answerOf(doc: OperationDoc, schemas: Json): Json {
  if (doc.answer !== null) return { content: { [JSON_TYPE]: { schema: schemaOf(doc.answer, "output", schemas) } } };
  return doc.answerType === undefined ? {} : { content: { [doc.answerType]: { schema: { type: "string" } } } };
}

function bodyOf(doc: OperationDoc, schemas: Json): Json | null {
  const { input, bodyTypes = [JSON_TYPE] } = doc;
  if (input.shape.body === undefined && doc.bodyTypes === undefined) return null;
  return Object.fromEntries(bodyTypes.map((type) => [type, { schema: bodySchema(doc, type, schemas) }]));
}

function bodySchema({ input, bodyRecord }: OperationDoc, type: string, schemas: Json): Json {
  const { body } = input.shape;
  if (type === FORM_TYPE) return { type: "object", properties: { [FILE_FIELD]: A_FILE }, required: [FILE_FIELD] };
  if (type === "application/x-www-form-urlencoded") return { type: "object" };
  if (body === undefined) return A_FILE;
  const schema = schemaOf(z.object({ body }), "input", schemas, "body");
  if (bodyRecord === undefined) return schema;
  const record = schemaOf(bodyRecord, "input", schemas);
  return type === JSON_TYPE ? { ...schema, items: record } : { ...record, description: "A record on each line" };
}

function parametersOf({ input }: OperationDoc, part: "params" | "query", where: string, schemas: Json): Json[] {
  if (input.shape[part] === undefined) return [];
  const { properties, required } = ObjectShape.parse(schemaOf(input, "input", schemas, part));
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: part === "params" || required.includes(name),
    schema,
  }));
}

/** Writes a schema, or one member of an object schema, and moves what it shares with others into `schemas`. */
function schemaOf(schema: z.ZodType, io: "input" | "output", schemas: Json, member?: string): Json {
  // Wrapped, so that a schema with a name becomes a reference even when it stands alone.
  const written = z.toJSONSchema(z.object({ value: schema }), { io, unrepresentable: "any" });
  const text = JSON.stringify(written).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { properties, $defs } = Definitions.parse(JSON.parse(text));
  Object.assign(schemas, $defs);
  if (member === undefined) return properties.value;
  return ObjectShape.parse(properties.value).properties[member] ?? {};
}
