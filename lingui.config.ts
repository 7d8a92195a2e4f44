import { defineConfig } from "@lingui/cli"

// A test extracts into a folder of its own, and compares.
const { CATALOGUES: folder = "src/app/i18n/locales" } = process.env

/** French is written in the source; English lives in its catalogue and must be complete. */
export default defineConfig({
  sourceLocale: "fr",
  locales: ["fr", "en"],
  catalogs: [{ path: `${folder}/{locale}`, include: ["src/app"] }],
  format: "po",
  // Line numbers would change the catalogues with every edit above a string.
  formatOptions: { lineNumbers: false },
})
