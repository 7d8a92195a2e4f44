import { defineConfig } from "drizzle-kit"

export default defineConfig({
  dialect: "postgresql",
  schema: [
    "./src/server/store/schema.ts",
    "./src/server/store/correspondence-schema.ts",
    "./src/server/store/script-schema.ts",
    "./src/server/store/open-link-schema.ts",
    "./src/server/store/subtitle-schema.ts",
    "./src/server/store/welcome-schema.ts",
    "./src/server/store/consent-schema.ts",
  ],
  out: "./src/server/store/migrations",
})
