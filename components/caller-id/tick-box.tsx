interface TickBoxProps {
  /** For screen readers. */
  readonly label: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** The box at the beginning of a line, that takes it up for what is done with several. */
export function TickBox({ label, isTicked, onTick }: TickBoxProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={isTicked}
      onChange={({ target }) => onTick(target.checked)}
      className="size-4 cursor-pointer align-middle accent-accent"
    />
  );
}
