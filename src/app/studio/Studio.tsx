import { Trans } from "@lingui/react/macro"
import { Suspense, useEffect } from "react"
import { Route, Switch } from "wouter"
import { suggestLanguage } from "../i18n/language"
import { useAppUpdate } from "../stores/app-update"
import { startDevices } from "../stores/devices"
import { useOfflineShell } from "../stores/offline-shell"
import { startReference } from "../stores/reference-picture"
import { startBrief, useStudioBrief } from "../stores/studio-brief"
import { startSending } from "../stores/studio-outbox"
import { startTakes } from "../stores/studio-takes"
import { lazyPage } from "../ui/lazy-page"
import { NotFoundPage } from "../ui/NotFoundPage"
import { Waiting } from "../ui/Waiting"
import { BriefPage } from "./brief/BriefPage"
import { NoBriefPage } from "./brief/NoBriefPage"
import { loadAfterFilming } from "./load-after-filming"
import { RecordPage } from "./record/RecordPage"

/**
 * [Note: Pages that can wait] Nobody needs them before the record button, and every kilobyte before
 * it is time that she waits. The service worker has them offline; where there is none they are
 * loaded at once, and in any case while she records: a network lost then must not keep her from her take.
 */
const TakesPage = lazyPage(async () => (await loadAfterFilming()).TakesPage)
const TrimPage = lazyPage(async () => (await loadAfterFilming()).TrimPage)
const OutboxPage = lazyPage(async () => (await loadAfterFilming()).OutboxPage)

/** Have the later pages here in time. */
const useAfterFilming = (): void => {
  // A hold on updates: she records, or something is being sent.
  const isAtWork = useAppUpdate(({ holds }) => holds > 0)
  const isShellRefused = useOfflineShell(({ shell }) => shell === "refused")
  useEffect(() => {
    // What could not be loaded now is asked for again when its page is opened.
    if (isAtWork || isShellRefused) loadAfterFilming().catch(() => undefined)
  }, [isAtWork, isShellRefused])
}

/** While the studio is open: the brief, the takes and the outbox are alive, and the page is dark. */
const useStudio = (): void => {
  useEffect(() => {
    document.documentElement.dataset.place = "studio"
    const stops = [startBrief(), startReference(), startTakes(), startSending(), startDevices()]
    return () => {
      delete document.documentElement.dataset.place
      for (const stop of stops) stop()
    }
  }, [])

  // A brief kept by an older version knows no language of hers.
  const language = useStudioBrief(({ brief }) => brief?.contributor.language ?? brief?.campaign.language)
  useEffect(() => {
    if (language !== undefined) void suggestLanguage(language)
  }, [language])
}

const Loading = () => (
  <Waiting>
    <Trans>Un instant…</Trans>
  </Waiting>
)

/** The contributor's place. */
export const Studio = () => {
  useStudio()
  useAfterFilming()
  const { brief, isAsked } = useStudioBrief()
  if (brief === undefined) {
    if (isAsked) return <NoBriefPage />
    return (
      <Waiting>
        <Trans>Nous cherchons votre brief…</Trans>
      </Waiting>
    )
  }
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/studio">
          <BriefPage brief={brief} />
        </Route>
        <Route path="/studio/lines/:lineId">
          {({ lineId }) => <RecordPage brief={brief} lineId={lineId} key={lineId} />}
        </Route>
        <Route path="/studio/lines/:lineId/takes">
          {({ lineId }) => <TakesPage brief={brief} lineId={lineId} key={lineId} />}
        </Route>
        <Route path="/studio/takes/:takeId">
          {({ takeId }) => <TrimPage takeId={takeId} key={takeId} />}
        </Route>
        <Route path="/studio/outbox">
          <OutboxPage brief={brief} />
        </Route>
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  )
}
