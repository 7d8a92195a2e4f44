import { defineConfig } from "@playwright/test"

const MINUTE = 60_000

/**
 * What the journeys of `tests/e2e` show in Chromium, shown in engines that Playwright cannot drive as
 * distributions ship them: Firefox by puppeteer over WebDriver BiDi, WebKitGTK by selenium over
 * WebDriver. Playwright is the runner only.
 */
// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default defineConfig({
  testDir: ".",
  globalSetup: "../e2e/fixtures/build-first.ts",
  outputDir: "../../test-results/other-browsers",
  workers: 1,
  timeout: 5 * MINUTE,
  expect: { timeout: 45_000 },
  reporter: "list",
  forbidOnly: true,
})
