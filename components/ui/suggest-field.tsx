"use client";

import { useId, useState } from "react";
import { TextField } from "@/components/ui/text-field";

interface SuggestFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Texts that are known; others may be written too. */
  readonly suggestions: readonly string[];
  /** Told when writing is over: by Enter, by choosing, or by leaving the field. */
  readonly onSettle: (text: string) => void;
  /** Says what is wrong with a text, which is then not settled; null when nothing is. */
  readonly problem?: (text: string) => string | null;
}

/** A text of which some values are known, to be written or chosen. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, name, value, placeholder, suggestions, onSettle, problem = () => null } = props;
  const listId = useId();
  const [error, setError] = useState<string | null>(null);
  const settle = (written: string) => {
    const text = written.trim();
    const wrong = text === "" ? null : problem(text);
    setError(wrong);
    if (wrong === null && text !== value) onSettle(text);
  };
  return (
    <div className="min-w-0">
      <TextField
        // A new value from outside, such as a cleared filter, begins the field anew.
        key={value}
        label={label}
        name={name}
        placeholder={placeholder}
        defaultValue={value}
        autoComplete="off"
        spellCheck={false}
        error={error}
        list={suggestions.length === 0 ? undefined : listId}
        onBlur={({ target }) => settle(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Enter") settle(currentTarget.value);
        }}
        onInput={({ currentTarget }) => {
          if (suggestions.includes(currentTarget.value)) settle(currentTarget.value);
        }}
      />
      {suggestions.length === 0 ? null : (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </div>
  );
}
