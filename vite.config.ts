import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { constants } from "node:zlib"
import { lingui } from "@lingui/vite-plugin"
import react from "@vitejs/plugin-react"
import { defineConfig, type PluginOption, type UserConfig } from "vite"
import babel from "vite-plugin-babel"
import { compression, defineAlgorithm } from "vite-plugin-compression2"
import { VitePWA } from "vite-plugin-pwa"

/** Brotli at 11 takes minutes for the 32 MB core and gains 3 % over this. */
const BROTLI_QUALITY = 9

const OUT_DIR = "dist/app"

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
      // The core of ffmpeg.wasm is missing on purpose: she asks for its 32 MB, see core-download.ts.
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
    react(),
    lingui(),
    serviceWorker(),
    compression({
      include: /\.(html|js|css|svg|json|wasm|webmanifest)$/,
      algorithms: [
        defineAlgorithm("gzip"),
        defineAlgorithm("brotliCompress", { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
      ],
    }),
  ],
  build: { outDir: OUT_DIR, emptyOutDir: true },
  // Under `npm run dev` what is for the server goes to the one that scripts/dev.mjs runs beside.
  server: { port: DEV_PORT, strictPort: true, proxy: { "/api": `http://localhost:${SERVER_PORT}` } },
}

export default defineConfig(app)
