/** The desk: what a coordinator finds behind her sign-in. */
import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect, useRef } from "react"
import { I18nProvider } from "react-aria-components"
import { Redirect, Route, Switch, useLocation, useRoute } from "wouter"
import { signInPath } from "../access/sign-in-path"
import { layOnTable } from "../stores/desk-board"
import { readSession, useDeskSession } from "../stores/desk-session"
import { Button } from "../ui/Button"
import { failureWords } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"
import { NotFoundPage } from "../ui/NotFoundPage"
import { Waiting } from "../ui/Waiting"
import { BoardScreen } from "./board/BoardScreen"
import { CampaignFrame } from "./CampaignFrame"
import { CampaignsScreen } from "./campaigns/CampaignsScreen"
import { NewCampaignScreen } from "./campaigns/NewCampaignScreen"
import { ANY_OF_CAMPAIGN, DESK, NEW_CAMPAIGN } from "./paths"
import {
  CoordinationScreen,
  FilmScreen,
  LinkSheet,
  MessagesScreen,
  PeopleScreen,
  ReviewScreen,
  ScriptScreen,
  SubtitlesScreen,
} from "./screens"
import { UndoBar } from "./UndoBar"

export const Desk = () => {
  const { t, i18n } = useLingui()
  const [location] = useLocation()
  const session = useDeskSession(state => state.session)
  useOpening()

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

/** Ask who sits here, and beside it (she most likely does) for the campaign that the address names. */
const useOpening = (): void => {
  const [, params] = useRoute(ANY_OF_CAMPAIGN)
  const campaignId = useRef(params?.campaignId)
  useEffect(() => {
    if (useDeskSession.getState().session.kind === "coordinator") return
    void readSession()
    if (campaignId.current !== undefined) layOnTable(campaignId.current)
  }, [])
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
        <CampaignFrame campaignId={campaignId} place="people" screen={PeopleScreen}>
          {board => <PeopleScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/people/links">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="people" screen={LinkSheet}>
          {board => <LinkSheet board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/script">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="script" screen={ScriptScreen}>
          {board => <ScriptScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/film">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="film" screen={FilmScreen}>
          {board => <FilmScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/film/subtitles/:language?">
      {({ campaignId, language }) => (
        <CampaignFrame campaignId={campaignId} place="film" screen={SubtitlesScreen}>
          {board => <SubtitlesScreen board={board} language={language} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/messages">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="messages" screen={MessagesScreen}>
          {board => <MessagesScreen board={board} />}
        </CampaignFrame>
      )}
    </Route>
    <Route path="/desk/campaigns/:campaignId/coordination">
      {({ campaignId }) => (
        <CampaignFrame campaignId={campaignId} place="coordination" screen={CoordinationScreen}>
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
