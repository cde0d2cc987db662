/**
 * Version of the rules that turn a signal into a verdict. It rises with every change that can alter a verdict,
 * is stored with each call, and tells a replay which calls to judge again.
 */
export const CLASSIFIER_VERSION = 9;
