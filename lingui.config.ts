import { defineConfig } from "@lingui/cli"

/** French is written in the source; English lives in its catalogue and must be complete. */
export default defineConfig({
  sourceLocale: "fr",
  locales: ["fr", "en"],
  catalogs: [{ path: "src/app/i18n/locales/{locale}", include: ["src/app"] }],
  format: "po",
  // Line numbers would change the catalogues with every edit above a string.
  formatOptions: { lineNumbers: false },
})
