import { buttonLook } from "@/components/ui/button-look";

/** Stands where there is no page. Every page brings it along, so it brings nothing along itself. */
export function MissingPage() {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <h1 className="text-lg font-semibold text-ink">There is no such page</h1>
      <p className="max-w-prose text-base text-balance text-ink-soft">
        The address may be mistyped, or what stood here belongs to another organisation.
      </p>
      <a href="/" className={buttonLook({ variant: "primary", className: "mt-2" })}>
        Go to the overview
      </a>
    </div>
  );
}
