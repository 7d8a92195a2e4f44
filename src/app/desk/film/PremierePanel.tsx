import { Trans } from "@lingui/react/macro"
import { ExternalLink, Globe, GlobeLock } from "lucide-react"
import type { BoardShape } from "../../../api/shapes"
import type { FilmId } from "../../../domain/ids"
import { publishFilm } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { buttonClass } from "../../ui/button-class"
import { CopyButton } from "../../ui/CopyButton"
import { ForEditors } from "../own-role"
import styles from "./PremierePanel.module.css"

type Props = { readonly filmId: FilmId; readonly premiere: BoardShape["premiere"] }

/** Whether a film is public, and the way to change that. */
export const PremierePanel = ({ filmId, premiere }: Props) => {
  const path = `/p/${premiere.slug}`
  if (premiere.filmId !== filmId) {
    return (
      <div className={styles.panel}>
        <p>
          {premiere.filmId === null ? (
            <Trans>Personne d’autre que vous ne voit ce film.</Trans>
          ) : (
            <Trans>Un autre film est public. Publier celui-ci le remplace, à la même adresse.</Trans>
          )}
        </p>
        <ForEditors>
          <Button icon={<Globe aria-hidden />} onClick={() => void publishFilm(filmId)}>
            <Trans>Publier</Trans>
          </Button>
        </ForEditors>
      </div>
    )
  }
  return (
    <div className={styles.panel} data-public>
      <p>
        <strong>
          <Trans>Ce film est public.</Trans>
        </strong>{" "}
        <span className={styles.address}>{path}</span>
      </p>
      <div className={styles.choices}>
        <a className={buttonClass("secondary")} href={path} target="_blank" rel="noopener">
          <ExternalLink aria-hidden />
          <Trans>Ouvrir la page publique</Trans>
        </a>
        <CopyButton text={`${location.origin}${path}`}>
          <Trans>Copier le lien public</Trans>
        </CopyButton>
        <ForEditors>
          <Button tone="quiet" icon={<GlobeLock aria-hidden />} onClick={() => void publishFilm(null)}>
            <Trans>Dépublier</Trans>
          </Button>
        </ForEditors>
      </div>
    </div>
  )
}
