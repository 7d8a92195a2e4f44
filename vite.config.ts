import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { constants } from "node:zlib"
import { lingui } from "@lingui/vite-plugin"
import react from "@vitejs/plugin-react"
import { defineConfig, type HtmlTagDescriptor, type PluginOption, type UserConfig } from "vite"
import babel from "vite-plugin-babel"
import { compression, defineAlgorithm } from "vite-plugin-compression2"
import { VitePWA } from "vite-plugin-pwa"

/** Brotli at 11 takes minutes for the 32 MB core and gains 3 % over this. */
const BROTLI_QUALITY = 9

const OUT_DIR = "dist/app"

/**
 * What several pages use, and none of it large: one file for them all. What is large is loaded where
 * it is needed, each by itself: engines (media, outbox), and dialogs with all that react-aria brings.
 */
const SHARED =
  /src\/(app\/(ui\/(?!\w*Dialog)|stores|i18n)|domain|api|browser\/(storage|capture|[\w-]+\.ts))|lucide-react/u

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

/** Loaded by nearly everybody who opens a link: the studio, and the words of the source language. */
const SOON_NEEDED = /src\/app\/(studio\/Studio\.tsx|home\/EnterPage\.tsx|i18n\/locales\/fr\.po)$/u

/**
 * Name in the page what its script will ask for, so that the browser need not wait for the script
 * to find out. On a slow network each step saved is a sixth of a second.
 */
const preloads = (): PluginOption => ({
  name: "preloads",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle).flatMap((file): HtmlTagDescriptor[] => {
        if (file.type !== "chunk" || !SOON_NEEDED.test(file.facadeModuleId ?? "")) return []
        const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
          tag: "link",
          attrs: { crossorigin: true, ...attrs },
          injectTo: "head",
        })
        return [
          link({ rel: "modulepreload", href: `/${file.fileName}` }),
          ...[...(file.viteMetadata?.importedCss ?? [])].map(css =>
            link({ rel: "preload", as: "style", href: `/${css}` }),
          ),
        ]
      }),
  },
})

const app: UserConfig = {
  plugins: [
    macros(),
    react(),
    lingui(),
    preloads(),
    serviceWorker(),
    compression({
      include: /\.(html|js|css|svg|json|wasm|webmanifest)$/,
      algorithms: [
        defineAlgorithm("gzip"),
        defineAlgorithm("brotliCompress", { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
      ],
    }),
  ],
  build: {
    outDir: OUT_DIR,
    emptyOutDir: true,
    // Browsers without it load the same files a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // A file each would be forty requests on the way to the brief: on a slow network, seconds.
        codeSplitting: { groups: [{ name: "shared", test: SHARED, minShareCount: 2 }] },
      },
    },
  },
  // Under `npm run dev` what is for the server goes to the one that scripts/dev.mjs runs beside.
  server: { port: DEV_PORT, strictPort: true, proxy: { "/api": `http://localhost:${SERVER_PORT}` } },
}

export default defineConfig(app)
