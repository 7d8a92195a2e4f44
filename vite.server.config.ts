/** How `dist/server` is built: our own code in a few files; every dependency stays where npm put it. */
import { existsSync } from "node:fs"
import { defineConfig } from "vite"

/** What `scripts/run.mjs` can start, by the name of its file in `dist/server`. */
const ENTRIES = {
  main: "src/server/main.ts",
  doctor: "src/server/doctor/main.ts",
  demo: "src/server/demo/main.ts",
}

export default defineConfig({
  publicDir: false,
  ssr: { external: true },
  build: {
    ssr: true,
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node20",
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(file))),
    },
  },
})
