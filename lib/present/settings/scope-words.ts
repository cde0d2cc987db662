import type { ApiScope } from "@/lib/account/api-key/api-scope";

/** What a scope lets a key do. */
export interface ScopeWords {
  readonly label: string;
  readonly meaning: string;
}

/** The words of each scope. */
export const SCOPE_WORDS: Readonly<Record<ApiScope, ScopeWords>> = {
  "imports:write": { label: "Upload calls", meaning: "Import files, push calls, undo imports." },
  "imports:read": { label: "Follow imports", meaning: "See imports and the records that were rejected." },
  "reputation:read": { label: "Read reputation", meaning: "Read caller IDs, scores, calls, alerts and advice." },
  "caller-ids:write": { label: "Label caller IDs", meaning: "Change labels and groups." },
  "alerts:write": {
    label: "Answer alerts",
    meaning: "Acknowledge, snooze and resolve alerts; follow advice and set its limits.",
  },
  "redress:write": {
    label: "Seek redress",
    meaning: "Note labels that were seen, read complaint files in, open cases and say what was done about them.",
  },
  "alert-rules:write": { label: "Set alert rules", meaning: "Try, add, change and delete rules that raise alerts." },
};
