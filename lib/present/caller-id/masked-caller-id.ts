import { formatCallerId } from "@/lib/present/format";

const SHOWN_END = 2;
const SHOWN_START = 3;

/** A caller ID of which only the place and the last two digits can be read: `+1 202 ••• ••00`. */
export function maskedCallerId(callerId: string): string {
  if (!/\d/.test(callerId)) return formatCallerId(callerId);
  const text = formatCallerId(callerId);
  const digits = text.replace(/\D/g, "").length;
  const shownAtStart = Math.min(text.startsWith("+1 ") ? SHOWN_START + 1 : SHOWN_START, Math.floor(digits / 2) - 1);
  let place = 0;
  return text.replace(/\d/g, (digit) => {
    place += 1;
    return place <= shownAtStart || place > digits - SHOWN_END ? digit : "•";
  });
}
