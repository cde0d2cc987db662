import { type SignUpWay, signUpWay } from "@/lib/account/sign-up.gateway";
import { countryChoices, countryOfZones, type PlaceChoice, timeZoneChoices } from "@/lib/present/shell/places";

/** What the sign-up page needs. */
export interface SignUpPage {
  readonly way: SignUpWay;
  readonly countries: readonly PlaceChoice[];
  readonly timeZones: readonly PlaceChoice[];
  /** What a zone lets one expect, as far as it does. */
  readonly countryOfZones: Readonly<Record<string, string>>;
}

/** Loads how somebody new may sign up, and what they choose from. */
export async function loadSignUpPage(): Promise<SignUpPage> {
  return {
    way: await signUpWay(),
    countries: countryChoices(),
    timeZones: timeZoneChoices(),
    countryOfZones: countryOfZones(),
  };
}
