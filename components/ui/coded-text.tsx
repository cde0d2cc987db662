import { Fragment } from "react";

/** A sentence in which what stands between backticks is set as code. */
export function CodedText({ text }: { readonly text: string }) {
  return text.split("`").map((part, position) => {
    // A sentence never changes its order: the position tells its parts apart.
    const key = `${position} ${part}`;
    return position % 2 === 0 ? (
      <Fragment key={key}>{part}</Fragment>
    ) : (
      <code key={key} className="rounded-sm bg-sunken px-1 font-mono text-[0.92em] break-words">
        {part}
      </code>
    );
  });
}
