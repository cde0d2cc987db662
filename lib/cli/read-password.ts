import { Password } from "@/lib/account/account.schema";
import { AppError } from "@/lib/base/app-error";
import { inputWords } from "@/lib/web/input-words";

/** The password that standard input holds. The line end of `echo` is no part of it. @throws AppError when it is none */
export function readPassword(input: string): string {
  const checked = Password.safeParse(input.replace(/\r?\n$/, ""), { error: inputWords });
  if (checked.success) return checked.data;
  throw new AppError("unprocessable", checked.error.issues[0]?.message ?? "This password cannot be used");
}
