import { Trans, useLingui } from "@lingui/react/macro"
import type { Format } from "../../../domain/format"
import { FramingPicture } from "../FramingPicture"
import styles from "./FramingCard.module.css"

type Props = {
  readonly format: Format
  /** The coordinator's own words. May be empty. */
  readonly note: string
}

/** How to hold the phone, in a few words. */
const HoldWords = ({ format }: Pick<Props, "format">) => {
  if (format === "16:9") return <Trans>Téléphone couché, objectif à hauteur des yeux.</Trans>
  if (format === "9:16") return <Trans>Téléphone debout, objectif à hauteur des yeux.</Trans>
  return <Trans>Téléphone debout ou couché, objectif à hauteur des yeux.</Trans>
}

/** How to frame: a picture, three short sentences, and what the coordinator added. */
export const FramingCard = ({ format, note }: Props) => {
  const { t } = useLingui()
  return (
    <section className={styles.card} aria-label={t`Le cadrage`}>
      <div className={styles.picture}>
        <FramingPicture format={format} />
      </div>
      <ul className={styles.words}>
        <li>
          <HoldWords format={format} />
        </li>
        <li>
          <Trans>Le visage et les épaules, un peu d’air au-dessus de la tête.</Trans>
        </li>
        <li>
          <Trans>Une fenêtre devant vous, jamais dans le dos.</Trans>
        </li>
      </ul>
      {note !== "" && <p className={styles.note}>{note}</p>}
    </section>
  )
}
