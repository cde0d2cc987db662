/** How a URL says that the record names no carrier, trunk, campaign or attestation. */
export const NOT_NAMED = "(none)";
