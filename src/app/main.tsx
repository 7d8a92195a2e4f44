import { i18n } from "@lingui/core"
import { I18nProvider } from "@lingui/react"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./App"
import { startLanguage } from "./i18n/language"
import { startAppUpdates } from "./stores/app-update"
import { watchInstallOffer } from "./stores/install"
import "./ui/fonts.css"
import "./ui/tokens.css"
import "./ui/base.css"

const root = document.getElementById("root")
if (root === null) throw new Error("index.html has no #root")

watchInstallOffer()
/** Keeping forty files for later must not compete with the page that she waits for. */
const FILES_AFTER_MS = 2000

await startLanguage()
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <App />
    </I18nProvider>
  </StrictMode>,
)
setTimeout(() => void startAppUpdates(), FILES_AFTER_MS)
