import { isSignUpOpen } from "@/lib/account/sign-up.gateway";
import { countryChoices, type PlaceChoice, timeZoneChoices } from "@/lib/present/places";

/** What the sign-up page needs. */
export interface SignUpPage {
  readonly isOpen: boolean;
  readonly countries: readonly PlaceChoice[];
  readonly timeZones: readonly PlaceChoice[];
}

/** Loads whether somebody new may sign up, and what they choose from. */
export async function loadSignUpPage(): Promise<SignUpPage> {
  return { isOpen: await isSignUpOpen(), countries: countryChoices(), timeZones: timeZoneChoices() };
}
