import { z } from "zod";

/** A moment as the API writes it: ISO 8601 in UTC. */
export const Time = z.iso.datetime();

/** A calendar day, `2026-11-22`. */
export const Day = z.iso.date();
