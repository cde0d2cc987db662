import { requestDone } from "@/components/api/request-json";

/** What somebody fills in to begin. */
export interface SignUpFields {
  readonly email: string;
  readonly password: string;
  readonly organizationName: string;
  readonly timeZone: string;
  readonly country: string;
}

/** Makes an account and its organisation. @throws ApiError */
export function signUp(fields: SignUpFields): Promise<void> {
  return requestDone("/sign-up", { method: "POST", body: fields });
}
