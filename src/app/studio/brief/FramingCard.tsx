import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import type { Format } from "../../../domain/format"
import type { FramingGuide, Placement, Shot } from "../../../domain/framing"
import { FramingPicture } from "../../ui/framing/FramingPicture"
import styles from "./FramingCard.module.css"

type Props = {
  readonly format: Format
  readonly guide: FramingGuide
  /** The coordinator's own words. May be empty. */
  readonly note: string
}

/** How to hold the phone, in a few words. */
const HOLD_WORDS: Readonly<Record<Format, MessageDescriptor>> = {
  "16:9": msg`Téléphone couché, objectif à hauteur des yeux.`,
  "9:16": msg`Téléphone debout, objectif à hauteur des yeux.`,
  "1:1": msg`Téléphone debout ou couché, objectif à hauteur des yeux.`,
}

/** How much of herself to show. */
const SHOT_SENTENCES: Readonly<Record<Shot, MessageDescriptor>> = {
  "close-up": msg`Gros plan : votre visage et le haut des épaules, tout près.`,
  chest: msg`Plan poitrine : le visage et les épaules, un peu d’air au-dessus de la tête.`,
  waist: msg`Plan taille : de la tête à la taille, reculez d’un pas ou deux.`,
}

/** Where to stand, and towards which light. */
const PLACE_SENTENCES: Readonly<Record<Placement, MessageDescriptor>> = {
  left: msg`Placez-vous à gauche de l’image, face à une fenêtre, jamais dos à elle.`,
  centre: msg`Placez-vous au centre de l’image, face à une fenêtre, jamais dos à elle.`,
  right: msg`Placez-vous à droite de l’image, face à une fenêtre, jamais dos à elle.`,
}

/** How to frame: a picture, three short sentences, and what the coordinator added. */
export const FramingCard = ({ format, guide, note }: Props) => {
  const { t } = useLingui()
  return (
    <section className={styles.card} aria-label={t`Le cadrage`}>
      <div className={styles.picture}>
        <FramingPicture format={format} guide={guide} />
      </div>
      <ul className={styles.words}>
        <li>{t(HOLD_WORDS[format])}</li>
        <li>{t(SHOT_SENTENCES[guide.shot])}</li>
        <li>{t(PLACE_SENTENCES[guide.placement])}</li>
      </ul>
      {note !== "" && <p className={styles.note}>{note}</p>}
    </section>
  )
}
