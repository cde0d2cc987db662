import { z } from "zod";
import { requestDone } from "@/components/api/request-json";

/** What somebody fills in to begin. */
export const SignUpFields = z.object({
  email: z.string(),
  password: z.string(),
  organizationName: z.string(),
  timeZone: z.string(),
  country: z.string(),
});

/** Makes an account and its organisation. @throws ApiError */
export function signUp(fields: z.output<typeof SignUpFields>): Promise<void> {
  return requestDone("/sign-up", { method: "POST", body: fields });
}
