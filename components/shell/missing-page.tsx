import { buttonLook } from "@/components/ui/button-look";

interface MissingPageProps {
  /** Why somebody may not see a page that exists; null where there is none. */
  readonly reason?: string | null;
}

/** Stands where there is no page, or none for who looks. Every page brings it along, so it brings nothing along itself. */
export function MissingPage({ reason = null }: MissingPageProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <h1 className="text-lg font-semibold text-ink">
        {reason === null ? "This page does not exist" : "This page is not open to you"}
      </h1>
      <p className="max-w-prose text-base text-balance text-ink-soft">
        {reason ?? "The address may be mistyped, or what was here belongs to another organisation."}
      </p>
      <a href="/" className={buttonLook({ variant: "primary", className: "mt-2" })}>
        Go to the overview
      </a>
    </div>
  );
}
