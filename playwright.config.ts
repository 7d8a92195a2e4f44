import { defineConfig } from "@playwright/test"

const MINUTE = 60_000

/** Journeys through the built app on the real server. Each test starts what it needs (`tests/e2e/fixtures`). */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/fixtures/build-first.ts",
  outputDir: "test-results/e2e",
  // Browsers that record, ffmpeg and PostgreSQL share the machine: one journey at a time by hand. `npm test`
  // knows which may run two at a time: scripts/check.mjs.
  workers: 1,
  // Longer than all that a test may wait for, one after the other.
  timeout: 8 * MINUTE,
  // ffmpeg and two journeys share two cores: what takes 3 s alone may take twenty times that. Nothing is
  // promised by this: what has to be quick is measured where it is.
  expect: { timeout: 90_000 },
  reporter: "list",
  forbidOnly: true,
})
