/** The desk: what a coordinator finds behind her sign-in. */
import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect } from "react"
import { I18nProvider } from "react-aria-components"
import { Redirect, Route, Switch, useLocation } from "wouter"
import { signInPath } from "../access/sign-in-path"
import { readSession, useDeskSession } from "../stores/desk-session"
import { Button } from "../ui/Button"
import { failureWords } from "../ui/failure-words"
import { lazyPage } from "../ui/lazy-page"
import { MessagePage } from "../ui/MessagePage"
import { NotFoundPage } from "../ui/NotFoundPage"
import { Waiting } from "../ui/Waiting"
import { BoardScreen } from "./board/BoardScreen"
import { CampaignFrame } from "./CampaignFrame"
import { CampaignsScreen } from "./campaigns/CampaignsScreen"
import { NewCampaignScreen } from "./campaigns/NewCampaignScreen"
import { CoordinationScreen } from "./coordination/CoordinationScreen"
import { MessagesScreen } from "./messages/MessagesScreen"
import { DESK, NEW_CAMPAIGN } from "./paths"
import { LinkSheet } from "./people/LinkSheet"
import { PeopleScreen } from "./people/PeopleScreen"
import { ReviewScreen } from "./review/ReviewScreen"
import { ScriptScreen } from "./script/ScriptScreen"
import { UndoBar } from "./UndoBar"

/** The film and its subtitles are loaded when they are opened: most of the work is done before there is one. */
const FilmScreen = lazyPage(async () => (await import("./film/FilmScreen")).FilmScreen)
const SubtitlesScreen = lazyPage(async () => (await import("./subtitles/SubtitlesScreen")).SubtitlesScreen)

export const Desk = () => {
  const { t, i18n } = useLingui()
  const [location] = useLocation()
  const session = useDeskSession(state => state.session)
  useEffect(() => {
    if (useDeskSession.getState().session.kind !== "coordinator") void readSession()
  }, [])

  switch (session.kind) {
    case "unknown":
      return (
        <Waiting>
          <Trans>Un instant…</Trans>
        </Waiting>
      )
    case "unreachable":
      return (
        <MessagePage
          title={<Trans>La régie ne répond pas</Trans>}
          action={
            <Button tone="primary" size="big" onClick={() => void readSession()}>
              <Trans>Réessayer</Trans>
            </Button>
          }
        >
          {t(failureWords(session.code))}
        </MessagePage>
      )
    case "nobody":
      return <Redirect to={signInPath(location)} replace />
    case "coordinator":
      // React-aria speaks too (how to drag by keyboard): in the language chosen here, not the browser's.
      return (
        <I18nProvider locale={i18n.locale}>
          <DeskScreens />
        </I18nProvider>
      )
  }
}

const DeskScreens = () => (
  <Switch>
    <Route path={DESK} component={CampaignsScreen} />
    <Route path={NEW_CAMPAIGN} component={NewCampaignScreen} />
    <Route path="/desk/campaigns/:campaignId">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="board">
          {board => <BoardScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/people">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="people">
          {board => <PeopleScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/people/links">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="people">
          {board => <LinkSheet board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/script">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="script">
          {board => <ScriptScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/film">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="film">
          {board => <FilmScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/film/subtitles/:language?">
      {({ campaignId, language }) => (
        <CampaignFrame campaignId={campaignId} place="film">
          {board => <SubtitlesScreen board={board} language={language} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/messages">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="messages">
          {board => <MessagesScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/coordination">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="coordination">
          {board => <CoordinationScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/lines/:lineId">
      {({ campaignId, lineId }) => (
        <>
          <ReviewScreen key={lineId} campaignId={campaignId} lineId={lineId} />
          {/* Beside it: a decision can be taken back from the next line, too. */}
          <UndoBar />
        </>
      )}
    </Route>
    <Route component={NotFoundPage} />
  </Switch>
)
