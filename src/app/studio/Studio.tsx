import { Trans } from "@lingui/react/macro"
import { useEffect } from "react"
import { Route, Switch } from "wouter"
import { suggestLanguage } from "../i18n/language"
import { startBrief, useStudioBrief } from "../stores/studio-brief"
import { startSending } from "../stores/studio-outbox"
import { startTakes } from "../stores/studio-takes"
import { NotFoundPage } from "../ui/NotFoundPage"
import { Waiting } from "../ui/Waiting"
import { BriefPage } from "./brief/BriefPage"
import { NoBriefPage } from "./brief/NoBriefPage"
import { OutboxPage } from "./outbox/OutboxPage"
import { RecordPage } from "./record/RecordPage"
import { TakesPage } from "./takes/TakesPage"
import { TrimPage } from "./trim/TrimPage"

/** While the studio is open: the brief, the takes and the outbox are alive, and the page is dark. */
const useStudio = (): void => {
  useEffect(() => {
    document.documentElement.dataset.place = "studio"
    const stops = [startBrief(), startTakes(), startSending()]
    return () => {
      delete document.documentElement.dataset.place
      for (const stop of stops) stop()
    }
  }, [])

  const language = useStudioBrief(({ brief }) => brief?.campaign.language)
  useEffect(() => {
    if (language !== undefined) void suggestLanguage(language)
  }, [language])
}

/** The contributor's place. One file, so that it is all there when the network is not. */
export const Studio = () => {
  useStudio()
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
      <Route path="/studio/takes/:takeId">{({ takeId }) => <TrimPage takeId={takeId} key={takeId} />}</Route>
      <Route path="/studio/outbox">
        <OutboxPage brief={brief} />
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}
