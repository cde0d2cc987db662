/** Minutes since midnight as a field for times of day writes them, `22:00`. */
export function timeOfMinutes(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes since midnight of a time of day, to the quarter of an hour; 0 for none. */
export function minutesOfTime(time: string): number {
  const found = /^(\d{1,2}):(\d{2})/.exec(time);
  const minutes = found === null ? 0 : Number(found[1]) * 60 + Number(found[2]);
  return (Math.round(minutes / 15) * 15) % 1_440;
}
