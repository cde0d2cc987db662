/** The way to a new session: in another tab, so that what was written in this one stays. */
export function WayIn() {
  return (
    <>
      <a href="/sign-in" target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
        Sign in in a new tab
      </a>
      , then try again here: what you wrote stays.
    </>
  );
}
