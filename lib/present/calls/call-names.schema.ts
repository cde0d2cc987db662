import { z } from "zod";

const Names = z.array(z.string());

/** Names that the records of an organisation give: what calls can be narrowed to. */
export const CallNames = z.object({ carriers: Names, trunks: Names, campaigns: Names }).meta({ id: "CallNames" });
export type CallNames = z.output<typeof CallNames>;
