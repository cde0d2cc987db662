import type { ReactNode } from "react";

/** Cards far down a long page: a phone lays them out when somebody comes near. */
export function Later({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-5 empty:hidden max-lg:[contain-intrinsic-size:auto_30rem] max-lg:[content-visibility:auto] print:[content-visibility:visible]">
      {children}
    </div>
  );
}
