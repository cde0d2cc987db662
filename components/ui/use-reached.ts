import { useState } from "react";

/**
 * For what comes with its own code when somebody opens it: the code is fetched when they reach for the button.
 * @returns whether it was opened, and what the button listens to
 */
export function useReached(load: () => Promise<unknown>) {
  const [isWanted, setWanted] = useState(false);
  const reach = () => void load();
  return [isWanted, { onPointerEnter: reach, onFocus: reach, onClick: () => setWanted(true) }] as const;
}
