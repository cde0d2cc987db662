import type { Command } from "@/lib/cli/command";

/** Every command by its name. A command is loaded when it is called, so that none waits for what another needs. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  "org create": async () => (await import("@/lib/cli/commands/org-create")).orgCreate,
  "api-key create": async () => (await import("@/lib/cli/commands/api-key-create")).apiKeyCreate,
  import: async () => (await import("@/lib/cli/commands/import")).importFiles,
  classify: async () => (await import("@/lib/cli/commands/classify")).classifySignals,
  "detect-format": async () => (await import("@/lib/cli/commands/detect-format")).detectFileFormat,
  "export scores": async () => (await import("@/lib/cli/commands/export-scores")).exportScoreLines,
  "export alerts": async () => (await import("@/lib/cli/commands/export-alerts")).exportAlertLines,
  carriers: async () => (await import("@/lib/cli/commands/carriers")).carriers,
  replay: async () => (await import("@/lib/cli/commands/replay")).replayOrganization,
  "sessions end": async () => (await import("@/lib/cli/commands/sessions-end")).sessionsEnd,
  "password set": async () => (await import("@/lib/cli/commands/password-set")).passwordSet,
  "second-factor remove": async () => (await import("@/lib/cli/commands/second-factor-remove")).secondFactorRemove,
  "callee-key list": async () => (await import("@/lib/cli/commands/callee-key-list")).calleeKeyList,
  "callee-key retire": async () => (await import("@/lib/cli/commands/callee-key-retire")).calleeKeyRetire,
  "callee-key rotate": async () => (await import("@/lib/cli/commands/callee-key-rotate")).calleeKeyRotate,
  doctor: async () => (await import("@/lib/cli/commands/doctor")).doctor,
  "ledger-key renew": async () => (await import("@/lib/cli/commands/ledger-key-renew")).ledgerKeyRenew,
  "db deploy": async () => (await import("@/lib/cli/commands/db-deploy")).dbDeploy,
  "db status": async () => (await import("@/lib/cli/commands/db-status")).dbStatus,
  "db check": async () => (await import("@/lib/cli/commands/db-check")).dbCheck,
  "db create": async () => (await import("@/lib/cli/commands/db-create")).dbCreate,
};
