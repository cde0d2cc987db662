/** Address of the guest who looks at the demo without an account; of a domain that can never exist (RFC 2606). */
export const GUEST_EMAIL = "guest@ringworthy.invalid";

/** Whether this is the guest, who may still sign up or sign in as somebody. */
export function isGuest(person: { readonly email: string }): boolean {
  return person.email === GUEST_EMAIL;
}
