/** A link to an address that nobody here has vouched for: it opens apart, and is told nothing of where somebody comes from. */
export function OutsideLink({ url }: { readonly url: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="break-all text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-accent"
    >
      {url}
    </a>
  );
}
