/** Where a caller ID stands with the networks, as the product keeps it. */
export const STANDINGS = ["good", "watch", "harmed", "recovering", "not_enough_calls"] as const;
export type Standing = (typeof STANDINGS)[number];

/** The standings that the HTTP API names. */
export type PublicStanding = Exclude<Standing, "recovering">;

/** The standing that the HTTP API shows: a caller ID that recovers is still one to watch. */
export function publicStanding(standing: Standing): PublicStanding {
  return standing === "recovering" ? "watch" : standing;
}
