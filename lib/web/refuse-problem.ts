import { AppError } from "@/lib/base/app-error";

/** Refuses a part of the input. @param problem what is wrong with it, in a sentence @throws AppError `unprocessable` when there is one */
export function refuseProblem(path: string, problem: string | null): void {
  if (problem !== null) throw new AppError("unprocessable", problem, { problems: [{ path, message: problem }] });
}
