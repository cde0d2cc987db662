import { describe, expect, it } from "vitest";
import { z } from "zod";
import { APP_ERROR_CODES, AppError } from "@/lib/base/app-error";
import { Problem } from "@/lib/present/problem.schema";
import { inputError, methodProblem, problemResponse } from "@/lib/web/problem";

const STATUS = [400, 401, 403, 404, 409, 413, 415, 422, 429, 503, 501];
const failed = (error: unknown) => problemResponse(error, "/api/v1/things", "request-1");

describe("problemResponse", () => {
  it.each(APP_ERROR_CODES.map((code, index) => [code, STATUS[index]] as const))(
    "answers %s with %i",
    async (code, status) => {
      const response = failed(new AppError(code, "Do this instead."));
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      const problem = Problem.parse(await response.json());
      expect(problem).toMatchObject({ status, detail: "Do this instead.", instance: "/api/v1/things" });
      expect(problem.type).toBe(`urn:problem-type:ringworthy:${code.replaceAll("_", "-")}`);
      expect(problem).not.toHaveProperty("errors");
    },
  );

  it("names every faulty input and passes on what comes with the error, which cannot replace its own members", async () => {
    const error = new AppError("conflict", "It is in already.", {
      problems: [{ path: "filename", message: "is empty" }],
      extension: { import: { id: "1" }, status: 200 },
    });
    expect(await failed(error).json()).toMatchObject({
      errors: [{ path: "filename", message: "is empty" }],
      import: { id: "1" },
      status: 409,
    });
  });

  it("tells how to sign in, and when to come back", () => {
    expect(failed(new AppError("unauthenticated", "Who are you?")).headers.get("www-authenticate")).toBe("Bearer");
    const later = new AppError("too_many_requests", "Later.", { extension: { retryAfterSeconds: 7 } });
    expect(failed(later).headers.get("retry-after")).toBe("7");
    const there = new AppError("conflict", "It is in already.", { extension: { location: "/api/v1/imports/1" } });
    expect(failed(there).headers.get("location")).toBe("/api/v1/imports/1");
  });

  it("shows nothing of a defect but where the log has more", async () => {
    const text = await failed(new Error("select secret from vault")).text();
    expect(text).not.toMatch(/secret|vault|\.ts|at /);
    expect(JSON.parse(text)).toMatchObject({ status: 500 });
    expect(text).toContain("request-1");
    expect(failed("thrown text").status).toBe(500);
  });

  it("calls a database that is away, or has no connection left, unavailable, and a full disk full", async () => {
    const coded = (code: string) => failed(Object.assign(new Error("connect"), { code }));
    expect(["ECONNREFUSED", "P2037", "53300", "ENOSPC"].map((code) => coded(code).status)).toEqual([
      503, 503, 503, 503,
    ]);
    expect(failed(new Error("timeout exceeded when trying to connect")).status).toBe(503);
    expect(await coded("ENOSPC").text()).toContain("The disk of this installation is full");
    expect(failed(Object.assign(new Error("unique"), { code: "23505" })).status).toBe(500);
  });
});

describe("methodProblem", () => {
  it("names the methods that would do", async () => {
    const response = methodProblem("/api/v1/things", "GET, HEAD, OPTIONS");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(Problem.parse(await response.json()).status).toBe(405);
  });
});

describe("inputError", () => {
  const Input = z.object({ params: z.object({ id: z.uuid() }), query: z.object({ limit: z.coerce.number().max(9) }) });
  const check = (id: string, limit: string, isReading: boolean) => {
    const checked = Input.safeParse({ params: { id }, query: { limit } });
    return checked.success ? null : inputError(checked.error, isReading);
  };
  const id = "0199e1a0-0000-7000-8000-000000000001";

  it("calls an id that is none unknown", () => {
    expect(check("1", "99", true)?.code).toBe("not_found");
  });

  it("says where and what, as a bad request when reading and as unusable when writing", () => {
    expect(check(id, "99", true)).toMatchObject({ code: "bad_request", problems: [{ path: "limit" }] });
    expect(check(id, "99", false)).toMatchObject({ code: "unprocessable" });
  });
});
