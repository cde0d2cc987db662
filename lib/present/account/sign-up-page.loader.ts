import { type SignUpWay, signUpWay } from "@/lib/account/join/sign-up.gateway";
import { type PlaceChoices, placeChoices } from "@/lib/present/shell/places";

/** What the sign-up page needs. */
export interface SignUpPage extends PlaceChoices {
  readonly way: SignUpWay;
}

/** Loads how somebody new may sign up, and what they choose from. */
export async function loadSignUpPage(): Promise<SignUpPage> {
  return { way: await signUpWay(), ...placeChoices() };
}
