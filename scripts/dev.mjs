// `npm run dev`: the app by Vite's own server, and ours rebuilt and restarted at every change.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import concurrently from "concurrently"

const root = join(import.meta.dirname, "..")
if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"))
// Links lead to the app as Vite serves it; Vite hands what is for the server on.
process.env = { PUBLIC_URL: "http://localhost:5173", ...process.env }

const VITE = "node_modules/vite/bin/vite.js"
const BUILD = [VITE, "build", "--config", "vite.server.config.ts", "--logLevel", "warn"]

// Once before the rest: Node cannot watch a file that is not there yet.
const first = spawnSync(process.execPath, BUILD, { cwd: root, stdio: "inherit" })
if (first.status !== 0) process.exit(1)

const { result } = concurrently(
  [
    { name: "app", command: `node ${VITE}`, prefixColor: "magenta" },
    // Emptied folders would take the files away that Node watches.
    { name: "build", command: `node ${BUILD.join(" ")} --watch --emptyOutDir false`, prefixColor: "gray" },
    {
      name: "server",
      command: "node --watch --watch-preserve-output --enable-source-maps dist/server/main.js",
      prefixColor: "cyan",
    },
  ],
  { cwd: root, killOthersOn: ["failure", "success"] },
)
// Ended by Ctrl-C, as it always is: nothing to report.
result.catch(() => undefined)
