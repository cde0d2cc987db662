import type { Watched } from "@/lib/advice/advice-rule";

/** Shares that several rules compare before and after somebody acted. */
export const WATCHED = {
  blocked: {
    label: "calls that networks blocked",
    better: "lower",
    of: ({ blocked603plus, rejected608, rejectedNetwork, routable }) => ({
      hits: blocked603plus + rejected608 + rejectedNetwork,
      n: routable,
    }),
  },
  declined: {
    label: "delivered calls that were declined",
    better: "lower",
    of: ({ declined, delivered }) => ({ hits: declined, n: delivered }),
  },
  unwanted: {
    label: "delivered calls that were marked unwanted",
    better: "lower",
    of: ({ unwanted, delivered }) => ({ hits: unwanted, n: delivered }),
  },
  answered: {
    label: "answered calls",
    better: "higher",
    of: ({ connected, routable }) => ({ hits: connected, n: routable }),
  },
} as const satisfies Record<string, Watched>;

/** Compares a counter as a share of all attempts. */
export function watchShare(label: string, of: Watched["of"]): Watched {
  return { label, better: "lower", of };
}
