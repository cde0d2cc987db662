import { z } from "zod";
import type { Action } from "@/lib/account/member/permission";
import { AppError } from "@/lib/base/app-error";
import { type Caller, type Permitted, permit } from "@/lib/web/caller";
import { inputWords } from "@/lib/web/input-words";
import { inputError } from "@/lib/web/problem";
import { API_LIMIT, PUBLIC_LIMIT, type RateLimit } from "@/lib/web/rate-limit";
import { readJson } from "@/lib/web/read-json";
import { readQuery } from "@/lib/web/read-query";
import { unstorableText } from "@/lib/web/unstorable-text";
import { answersWholeList, pageOfWhole, WholeListQuery, withPages } from "@/lib/web/whole-list";

/** Who may use an operation. */
export type Access =
  | { readonly kind: "anyone" }
  | { readonly kind: "person" }
  | { readonly kind: "organization"; readonly action: Action };

/** A request on its way to an operation. */
export interface Incoming {
  readonly request: Request;
  /** Null where the operation is for anyone. */
  readonly caller: Caller | null;
  readonly params: Readonly<Record<string, string>>;
  readonly now: Date;
}

/** One method of one path: what it promises, and how it is done. */
export interface Operation {
  readonly access: Access;
  readonly limit: RateLimit | null;
  readonly doc: OperationDoc;
  run(incoming: Incoming): Promise<Response>;
}

/** What an operation promises: enough to write its part of the OpenAPI document. */
export interface OperationDoc {
  readonly summary: string;
  readonly status: number;
  readonly input: z.ZodObject;
  /** Null when there is no JSON to it: an empty answer, or one of `answerType`. */
  readonly answer: z.ZodType | null;
  readonly answerType?: string | undefined;
  /** Media types of a body that is no small JSON document. */
  readonly bodyTypes?: readonly string[] | undefined;
  /** What one record of the body should be, where a bad record does not spoil the others. */
  readonly bodyRecord?: z.ZodType | undefined;
}

/** What a handler gives back beside a whole `Response`: the body to send, and headers. */
export interface Reply<Body> {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Spec<Who, Input extends z.ZodObject, Answer extends z.ZodType> extends OperationDoc {
  /** The parts `params`, `query` and `body` of a request, as far as they are used. */
  readonly input: Input;
  readonly answer: Answer | null;
  readonly limit?: RateLimit | null;
  /** How the body is read, when it is not small and JSON. */
  readonly readBody?: (request: Request) => Promise<unknown>;
  handle(
    input: z.output<Input>,
    context: Who & { readonly request: Request; readonly now: Date },
  ): Promise<Reply<z.input<Answer>> | Response>;
}

/** An operation for everybody, signed in or not. */
export function forAnyone<Input extends z.ZodObject, Answer extends z.ZodType>(
  spec: Spec<object, Input, Answer>,
): Operation {
  return operation({ kind: "anyone" }, () => ({}), spec);
}

/** An operation for somebody who has signed in, whatever organisation they have open. */
export function forPerson<Input extends z.ZodObject, Answer extends z.ZodType>(
  spec: Spec<{ readonly caller: Extract<Caller, { kind: "person" }> }, Input, Answer>,
): Operation {
  return operation({ kind: "person" }, (caller) => ({ caller: asPerson(caller) }), spec);
}

/** An operation on one organisation's things, for a person or a key that may do `action` there. */
export function forOrganization<Input extends z.ZodObject, Answer extends z.ZodType>(
  action: Action,
  spec: Spec<Permitted, Input, Answer>,
): Operation {
  return operation({ kind: "organization", action }, (caller) => permit(known(caller), action), spec);
}

const AskedPage = z.object({ query: WholeListQuery });

function operation<Who, Input extends z.ZodObject, Answer extends z.ZodType>(
  access: Access,
  admit: (caller: Caller | null) => Who,
  spec: Spec<Who, Input, Answer>,
): Operation {
  const isWholeList = answersWholeList(spec.input, spec.answer);
  const doc: OperationDoc = isWholeList ? { ...spec, input: withPages(spec.input) } : spec;
  const known = takesAny(access) ? null : queryNames(doc.input);
  return {
    access,
    limit: spec.limit === undefined ? (access.kind === "anyone" ? PUBLIC_LIMIT : API_LIMIT) : spec.limit,
    doc,
    run: async ({ request, caller, params, now }) => {
      const who = admit(caller);
      const query = readQuery(request.url, known);
      const page = isWholeList ? checked(AskedPage, { query }, request).query : null;
      const input = await readInput(spec, request, params, query);
      const reply = await spec.handle(input, { ...who, request, now });
      if (reply instanceof Response) return reply;
      return respond(doc, page === null ? reply : { ...reply, body: pageOfWhole(reply.body, page) });
    },
  };
}

/**
 * Whether unknown parameters are let pass: mail programs add theirs to the links of mails, and what watches over a
 * service adds some to keep caches out. Nothing that is for anyone has filters that a slip of the pen would leave out.
 */
function takesAny(access: Access): boolean {
  return access.kind === "anyone";
}

/** Names of the parameters that may stand in the query. */
export function queryNames({ shape: { query } }: z.ZodObject): readonly string[] {
  return query instanceof z.ZodObject ? Object.keys(query.shape) : [];
}

async function readInput<Input extends z.ZodObject>(
  spec: { readonly input: Input; readonly readBody?: (request: Request) => Promise<unknown> },
  request: Request,
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
): Promise<z.output<Input>> {
  if (unstorableText(params) !== null) throw new AppError("not_found", "There is no such thing.");
  refuseUnstorable(query);
  const hasBody = "body" in spec.input.shape;
  const body = hasBody ? await (spec.readBody ?? readJson)(request) : undefined;
  // Whoever reads a body in another way refuses its parts one by one.
  if (spec.readBody === undefined) refuseUnstorable(body);
  return checked(spec.input, { params, query, body }, request);
}

function checked<Input extends z.ZodObject>(schema: Input, asked: object, { method }: Request): z.output<Input> {
  const result = schema.safeParse(asked, { error: inputWords });
  if (!result.success) throw inputError(result.error, method === "GET" || method === "HEAD");
  return result.data;
}

function refuseUnstorable(value: unknown): void {
  const path = unstorableText(value);
  if (path !== null)
    throw new AppError("bad_request", "Text may hold no NUL character and no half of a surrogate pair.", {
      problems: [{ path, message: "holds a character that cannot be kept" }],
    });
}

function respond(doc: OperationDoc, reply: Reply<unknown>): Response {
  // A promise that is broken should be found by a test, not by a customer.
  const body: unknown = process.env.NODE_ENV === "production" ? reply.body : doc.answer?.parse(reply.body);
  return doc.answer === null
    ? new Response(null, { status: doc.status, headers: { ...reply.headers } })
    : Response.json(body, { status: doc.status, headers: { ...reply.headers } });
}

function known(caller: Caller | null): Caller {
  if (caller === null) throw new AppError("unauthenticated", "Sign in, or send an API key.");
  return caller;
}

function asPerson(caller: Caller | null): Extract<Caller, { kind: "person" }> {
  const somebody = known(caller);
  if (somebody.kind !== "person")
    throw new AppError("forbidden", "This is for people who have signed in, not for keys.");
  return somebody;
}
