/** Where single keys may be turned off, for whoever speaks to the computer or rests on its keys (WCAG 2.1.4). */
export const SINGLE_KEYS_OFF = "single-keys-off";
