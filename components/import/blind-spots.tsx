import { EyeOff } from "lucide-react";

interface BlindSpotsProps {
  /** What calls of the file, or of the latest of a source, do not tell, a sentence each. */
  readonly sentences: readonly string[];
  /** Said where there are none. */
  readonly none: string;
  /** How to get an export that tells more. */
  readonly recipe: string | null;
}

/** What a file cannot show, and how to get one that can. */
export function BlindSpots({ sentences, none, recipe }: BlindSpotsProps) {
  return (
    <>
      {sentences.length === 0 ? (
        <p className="text-base text-ink-soft">{none}</p>
      ) : (
        <ul className="flex flex-col gap-1.5 text-base">
          {sentences.map((sentence) => (
            <li key={sentence} className="flex gap-2 text-ink-soft">
              <EyeOff aria-hidden className="mt-1 size-3.5 shrink-0 text-ink-faint" />
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {recipe === null ? null : (
        <p className="mt-3 rounded-md bg-accent-soft px-3 py-2 text-base text-ink">
          <strong className="font-medium">Get a better export. </strong>
          {recipe}
        </p>
      )}
    </>
  );
}
