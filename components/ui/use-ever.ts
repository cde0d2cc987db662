import { useState } from "react";

/** Whether something holds, or held before: what was opened once stays loaded. */
export function useEver(holds: boolean): boolean {
  const [held, setHeld] = useState(holds);
  if (holds && !held) setHeld(true);
  return held || holds;
}
