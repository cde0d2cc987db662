declare const brand: unique symbol;

/**
 * A value of type `T` that has passed the check named `Name`; only the function that checks it may mint one.
 */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
