/** The public page of a film: the film first, and nothing around it. */
import { Trans, useLingui } from "@lingui/react/macro"
import { useParams } from "wouter"
import type { PremiereShape } from "../../api/shapes"
import { Button } from "../ui/Button"
import { failureWords } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"
import { usePageTitle } from "../ui/use-page-title"
import { Waiting } from "../ui/Waiting"
import { FilmPlayer } from "./FilmPlayer"
import styles from "./Premiere.module.css"
import { ShareButton } from "./ShareButton"
import { Transcript } from "./Transcript"
import { useDarkRoom } from "./use-dark-room"
import { usePremiere } from "./use-premiere"

export const Premiere = () => {
  const { slug = "" } = useParams<{ slug: string }>()
  const { t } = useLingui()
  const { reading, retry } = usePremiere(slug)
  useDarkRoom()
  switch (reading.state) {
    case "reading":
      return (
        <div className={styles.room}>
          <Waiting>
            <Trans>Le film arrive…</Trans>
          </Waiting>
        </div>
      )
    case "failed":
      if (reading.code === "not-found") return <NoFilm />
      return (
        <MessagePage
          title={<Trans>Le film n’a pas pu être chargé</Trans>}
          action={
            <Button tone="primary" size="big" onClick={retry}>
              <Trans>Réessayer</Trans>
            </Button>
          }
        >
          {t(failureWords(reading.code))}
        </MessagePage>
      )
    case "read":
      return <Room premiere={reading.premiere} />
  }
}

const Room = ({ premiere }: { readonly premiere: PremiereShape }) => {
  usePageTitle(premiere.title)
  return (
    <main className={styles.room}>
      <FilmPlayer premiere={premiere} />
      <div className={styles.below}>
        <header className={styles.header}>
          <h1 lang={premiere.language}>{premiere.title}</h1>
          <ShareButton title={premiere.title} />
        </header>
        <Transcript premiere={premiere} />
      </div>
    </main>
  )
}

const NoFilm = () => {
  const { t } = useLingui()
  usePageTitle(t`Film introuvable`)
  return (
    <MessagePage title={<Trans>Il n’y a pas de film ici</Trans>}>
      <Trans>
        Il n’est pas encore publié, ou il ne l’est plus. Vérifiez l’adresse auprès de qui vous l’a donnée.
      </Trans>
    </MessagePage>
  )
}
