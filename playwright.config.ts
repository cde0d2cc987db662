import { existsSync } from "node:fs";
import net from "node:net";
import { defineConfig } from "@playwright/test";

// A zone with an odd offset: code that forgets to name its time zone fails here, loudly.
const ZONE = "Asia/Kathmandu";
process.env.TZ = ZONE;
// Chosen once: workers read this file again, and find it in their environment.
process.env.E2E_PORT ??= String(await freePort());

const chromium =
  process.env.CHROMIUM ??
  ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) => existsSync(file));

/**
 * What a browser does for a person in front of it and no test sees: pages for the list below its address bar, which every
 * window loads anew, and a process kept ready for the next page. Half of the processor time of Chromium 156. The others are
 * those that Playwright turns off itself and that matter here: the last list of this flag is the one that counts.
 */
const UNSEEN = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"],
  ...["PaintHolding", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "ThirdPartyStoragePartitioning"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "LensOverlay", "MediaRouter"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
];

/** Chromium refuses to sandbox itself as root, and has nobody to call home to in a test. */
const FLAGS = [
  `--disable-features=${UNSEEN.join(",")}`,
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/start-product.ts",
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // While one journey waits for the product, another has the browser: three quarters of the time of one after the other.
  workers: 2,
  reporter: "list",
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
    browserName: "chromium",
    locale: "en-US",
    timezoneId: ZONE,
    // A trace takes a third of the processor, mostly of tests that pass: ask for one with `--trace retain-on-failure`.
    trace: "off",
    launchOptions: { args: FLAGS, ...(chromium === undefined ? {} : { executablePath: chromium }) },
  },
});

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });
}
