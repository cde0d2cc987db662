/** The time now. The only place that reads the clock for those who then pass the time on. */
export function now(): Date {
  return new Date();
}
