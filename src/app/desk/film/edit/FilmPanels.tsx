import { Trans } from "@lingui/react/macro"
import type { BoardShape } from "../../../../api/shapes"
import type { Cut } from "../../../../domain/cut"
import { CardsPanel } from "./CardsPanel"
import styles from "./FilmPanels.module.css"
import { MusicPanel } from "./MusicPanel"
import { PosterPanel } from "./PosterPanel"
import { RhythmPanel } from "./RhythmPanel"

/** What can be decided about the whole film. Closed at first: with nothing set, the film is good. */
export const FilmPanels = ({ board, cut }: { readonly board: BoardShape; readonly cut: Cut }) => (
  <div className={styles.panels}>
    <details className={styles.panel}>
      <summary>
        <Trans>Ouverture et fin</Trans>
      </summary>
      <CardsPanel campaignId={board.campaign.id} settings={board.filmSettings} title={board.campaign.title} />
    </details>
    <details className={styles.panel}>
      <summary>
        <Trans>Musique</Trans>
      </summary>
      <MusicPanel music={board.filmSettings.music} />
    </details>
    <details className={styles.panel}>
      <summary>
        <Trans>Affiche</Trans>
      </summary>
      <PosterPanel board={board} cut={cut} />
    </details>
    <details className={styles.panel}>
      <summary>
        <Trans>Rythme, son et couleur</Trans>
      </summary>
      <RhythmPanel settings={board.filmSettings} />
    </details>
  </div>
)
