import type { ReactNode } from "react";

/** Cards far down a long page: the browser lays them out when somebody comes near. */
export function Later({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-5 empty:hidden [contain-intrinsic-size:auto_30rem] [content-visibility:auto]">
      {children}
    </div>
  );
}
