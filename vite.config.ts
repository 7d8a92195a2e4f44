import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { constants } from "node:zlib"
import { lingui } from "@lingui/vite-plugin"
import locales from "@react-aria/optimize-locales-plugin"
import react from "@vitejs/plugin-react"
import { defineConfig, type PluginOption, type UserConfig } from "vite"
import babel from "vite-plugin-babel"
import { compression, defineAlgorithm } from "vite-plugin-compression2"
import { VitePWA } from "vite-plugin-pwa"
import { quickPage } from "./scripts/quick-page.mjs"
import { wordsByPlace } from "./scripts/words-by-place.mjs"

/** The best that Brotli can do; 7 % less script than at 9. */
const BROTLI_QUALITY = 11
/** For the 32 MB core: at 11 it takes minutes, and gains 3 % over this. */
const BROTLI_QUALITY_OF_CORE = 9

/** Compressed twins of files, for the server to send as they are. */
const compressed = (include: RegExp, brotliQuality: number): PluginOption =>
  compression({
    include,
    algorithms: [
      defineAlgorithm("gzip"),
      defineAlgorithm("brotliCompress", { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
    ],
  })

const OUT_DIR = "dist/app"

/**
 * The script between a tap on a link and the record button, in few files: a file each module would
 * be forty requests, and on a slow network seconds. Each takes all that it needs and the files above it
 * have not; what is loaded later (the engines, the dialogs, the desk) stays apart.
 */
const FILES_IN_FRONT = [
  { name: "base", test: /src\/app\/main\.tsx$/u, priority: 3 },
  // What the other pages use as well, and none of it large.
  {
    name: "shared",
    test: /src\/(app\/(ui\/(?!\w*Dialog|release\/)|i18n)|browser\/api-client)/u,
    priority: 2,
    minShareCount: 2,
  },
  { name: "studio", test: /src\/app\/(studio\/Studio|home\/EnterPage)\.tsx$/u, priority: 2 },
  // In the studio too, each loaded when one opens.
  { name: "dialog", test: /src\/app\/ui\/\w*Dialog\.tsx$/u, priority: 1 },
  // The desk as it opens, with its board: through a service worker, each file costs some milliseconds.
  { name: "desk", test: /src\/app\/desk\/Desk\.tsx$/u },
  // Else a file each, and the name of each stands in what everybody loads.
  { name: "icons", test: /lucide-react/u, minShareCount: 2 },
]

/** The hash of a built file, as browsers check it. See [Note: Files that prove themselves]. */
const integrityOf = (url: string): string =>
  `sha256-${createHash("sha256")
    .update(readFileSync(join(OUT_DIR, url)))
    .digest("base64")}`

/** Where `npm run dev` serves the app, and where the server listens then. */
const DEV_PORT = 5173
const { PORT: SERVER_PORT = "3000" } = process.env

/** Lingui's macros become plain calls. Only the app's own files pass through Babel. */
const macros = (): PluginOption =>
  babel({
    include: /src\/app\/.*\.tsx?$/,
    babelConfig: {
      babelrc: false,
      configFile: false,
      plugins: ["@lingui/babel-plugin-lingui-macro"],
      parserOpts: { plugins: ["typescript", "jsx"] },
    },
  })

/** React Aria speaks some thirty languages (how to drag by keyboard, and the like): only the app's are built in. */
const spokenLanguages = (): PluginOption => locales.vite({ locales: ["fr-FR", "en-US"] })

const serviceWorker = (): PluginOption =>
  VitePWA({
    strategies: "injectManifest",
    srcDir: "src/sw",
    filename: "service-worker.ts",
    // The app registers it itself: see src/app/stores/app-update.ts.
    injectRegister: false,
    // A file of public/, like the icons that it names.
    manifest: false,
    injectManifest: {
      // The core of ffmpeg.wasm is missing on purpose: she asks for its 32 MB, see core-download.ts. So
      // are the coach's kernels and model: see face-model.ts.
      globPatterns: ["**/*.{html,js,css,woff2,svg,png,mp4,webmanifest}"],
      manifestTransforms: [
        entries => ({
          manifest: entries.map(entry => ({ ...entry, integrity: integrityOf(entry.url) })),
        }),
      ],
    },
  })

const app: UserConfig = {
  plugins: [
    macros(),
    spokenLanguages(),
    react(),
    lingui(),
    wordsByPlace(),
    quickPage(),
    serviceWorker(),
    compressed(/(\.(html|js|css|svg|json|bin|webmanifest)|\/tfjs-backend[^/]*\.wasm)$/, BROTLI_QUALITY),
    compressed(/\/ffmpeg-core[^/]*\.wasm$/, BROTLI_QUALITY_OF_CORE),
  ],
  build: {
    outDir: OUT_DIR,
    emptyOutDir: true,
    // Browsers without it load the same files a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: FILES_IN_FRONT },
      },
    },
  },
  // Under `npm run dev` what is for the server goes to the one that scripts/dev.mjs runs beside.
  server: { port: DEV_PORT, strictPort: true, proxy: { "/api": `http://localhost:${SERVER_PORT}` } },
}

export default defineConfig(app)
