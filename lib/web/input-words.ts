import type { z } from "zod";

/**
 * What is wrong with something that was sent, as people say it: forms show it under their fields. A message that a
 * schema brings along goes before; null leaves zod's own.
 */
export const inputWords: z.core.$ZodErrorMap = (issue) => wordsOf(issue);

function wordsOf(issue: z.core.$ZodRawIssue): string | null {
  switch (issue.code) {
    case "invalid_type":
      return isNothing(issue.input) ? "This is missing" : (KINDS[issue.expected] ?? null);
    case "invalid_union":
      return isNothing(issue.input) ? "This is missing" : null;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_value":
      return isNothing(issue.input) ? "This is missing" : `One of these is wanted: ${issue.values.join(", ")}`;
    case "invalid_format":
      return issue.input === "" ? "This is missing" : (FORMATS[issue.format] ?? null);
    default:
      return null;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  number: "This is not a number",
  int: "This is not a whole number",
  boolean: "This is neither true nor false",
  string: "This is not text",
  array: "This is not a list",
  object: "This is not an object",
};

const FORMATS: Readonly<Record<string, string>> = {
  email: "This is not an e-mail address",
  date: "This is not a date such as 2026-11-22",
  datetime: "This is not a time such as 2026-11-22T14:00:00Z",
  uuid: "This is not an id",
  url: "This is not a web address",
};

function isNothing(input: unknown): boolean {
  return input === undefined || input === null || input === "";
}

function tooSmall({ origin, minimum, inclusive = true }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string | null {
  if (origin === "string") return minimum === 1 ? "This is missing" : `At least ${minimum} characters are needed`;
  if (origin === "array") return minimum === 1 ? "At least one is needed" : `At least ${minimum} are needed`;
  return origin === "number" || origin === "int" ? `${inclusive ? "At least" : "More than"} ${minimum}` : null;
}

function tooBig({ origin, maximum, inclusive = true }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string | null {
  if (origin === "string") return `At most ${maximum} characters`;
  if (origin === "array") return `At most ${maximum} at once`;
  return origin === "number" || origin === "int" ? `${inclusive ? "At most" : "Less than"} ${maximum}` : null;
}
