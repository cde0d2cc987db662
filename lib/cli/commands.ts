import type { Command } from "@/lib/cli/command";

/** Every command by its name. A command is loaded when it is called, so that none waits for what another needs. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  "org create": async () => (await import("@/lib/cli/commands/org-create")).orgCreate,
  "api-key create": async () => (await import("@/lib/cli/commands/api-key-create")).apiKeyCreate,
  classify: async () => (await import("@/lib/cli/commands/classify")).classifySignals,
  "db deploy": async () => (await import("@/lib/cli/commands/db-deploy")).dbDeploy,
  "db status": async () => (await import("@/lib/cli/commands/db-status")).dbStatus,
  "db check": async () => (await import("@/lib/cli/commands/db-check")).dbCheck,
  "db create": async () => (await import("@/lib/cli/commands/db-create")).dbCreate,
};
