import { defineConfig } from "@lingui/cli"

/** French is written in the source; English lives in its catalogue and must be complete. */
export default defineConfig({
  sourceLocale: "fr",
  locales: ["fr", "en"],
  // A test extracts into a folder of its own, and compares.
  catalogs: [
    { path: `${process.env["CATALOGUES"] ?? "src/app/i18n/locales"}/{locale}`, include: ["src/app"] },
  ],
  format: "po",
  // Line numbers would change the catalogues with every edit above a string.
  formatOptions: { lineNumbers: false },
})
