import { playwright } from "@vitest/browser-playwright"
import { runnerImport } from "vite"
import { defineConfig } from "vitest/config"
import { FAKE_CAMERA_FLAGS, findChromium, QUIET_FLAGS } from "./scripts/chromium.mjs"

const executablePath = findChromium()
const launchOptions = {
  args: [...QUIET_FLAGS, ...FAKE_CAMERA_FLAGS],
  ...(executablePath && { executablePath }),
}

/** What the tests of cuts ask of Node; loaded when they do. */
const CUT_COMMANDS = ["drawCountedClip", "readClip", "cutOnServer", "cutsPerKind"] as const

type Commands = Readonly<Record<string, (...args: unknown[]) => unknown>>

/** Once: to load the server's cut again takes a good part of what a cut takes. */
let loading: Promise<{ module: Commands }> | undefined
const loadCutCommands = () => {
  loading ??= runnerImport<Commands>("./tests/fixtures/cut-commands.ts", { configFile: false })
  return loading
}

const cutCommands = () =>
  Object.fromEntries(
    CUT_COMMANDS.map(name => [
      name,
      async (...args: unknown[]): Promise<unknown> => (await loadCutCommands()).module[name]?.(...args),
    ]),
  )

/** What `src/browser` takes from npm. */
const BROWSER_DEPENDENCIES = [
  "@ffmpeg/ffmpeg",
  "@noble/hashes/sha2.js",
  "@noble/hashes/utils.js",
  "idb",
  "mediabunny",
  "tus-js-client",
]

/** `scripts/check.mjs` says which are left out. */
const TAGS = [{ name: "long", description: "Runs by `npm run prove -- everything` only" }]

export default defineConfig({
  test: {
    tags: TAGS,
    projects: [
      {
        test: {
          name: "unit",
          tags: TAGS,
          environment: "node",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // Some draw a film with ffmpeg: beside a build, longer than the usual five seconds.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "architecture",
          tags: TAGS,
          environment: "node",
          include: ["tests/architecture.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          tags: TAGS,
          environment: "node",
          // Each file has a server and a database of its own: to load the modules again for each cost a third of it all.
          isolate: false,
          include: ["tests/server/**/*.test.ts"],
          globalSetup: ["tests/fixtures/postgres.setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Named here, or the first run in a fresh clone finds them one by one and reloads in mid-test.
        optimizeDeps: { include: BROWSER_DEPENDENCIES },
        test: {
          name: "browser",
          tags: TAGS,
          globalSetup: ["tests/fixtures/upload-server.ts"],
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: "chromium" }],
            commands: cutCommands(),
          },
        },
      },
    ],
  },
})
