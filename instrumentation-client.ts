/**
 * Runs before anything else of a page. The validator would otherwise try whether it may compile its checks from text,
 * which the policy of pages refuses and browsers report; it asks this object first (zod's `jitless`).
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
