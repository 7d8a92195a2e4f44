import type { BoardShape } from "../../../../api/shapes"
import type { CutEvent } from "../../../../domain/cut"
import type { Language } from "../../../../domain/language"
import { quote, typeset } from "../../../../domain/typeset"
import { logoUrl } from "../logo-url"
import styles from "./FilmCardPicture.module.css"

type CardEvent = Exclude<CutEvent, { readonly kind: "clip" | "unison" }>

type Props = {
  readonly event: CardEvent
  readonly board: BoardShape
  /** Of the line among the film's; counts from 1. */
  readonly position: number
  readonly lineCount: number
}

/** In the film's language, whichever the desk speaks: these are its pictures. */
const WORDS: Readonly<Record<Language, { readonly waiting: string; readonly free: string }>> = {
  fr: { waiting: "Bientôt en image", free: "Cette phrase attend sa voix" },
  en: { waiting: "Coming soon", free: "This line awaits its voice" },
}

/** A card of the film, as it will be drawn. */
export const FilmCardPicture = ({ event, ...place }: Props) => (
  <div className={styles.card} lang={place.board.campaign.language}>
    <CardWords event={event} {...place} />
  </div>
)

const CardWords = ({ event, board, position, lineCount }: Props) => {
  const { language } = board.campaign
  switch (event.kind) {
    case "title":
      return (
        <div className={styles.title}>
          <span className={styles.mark} />
          <p className={styles.large}>{typeset(event.card.title, language)}</p>
          <p className={styles.small}>{typeset(event.card.subtitle, language)}</p>
        </div>
      )
    case "closing":
      return (
        <div className={styles.closing}>
          <p className={styles.line}>{typeset(event.card.title, language)}</p>
          {event.card.callToAct !== "" && (
            <p className={styles.call}>{typeset(event.card.callToAct, language)}</p>
          )}
          <p className={styles.address}>{event.card.address}</p>
          <Logos board={board} keys={event.logos} />
        </div>
      )
    case "stand-in":
      return (
        <div className={styles.standIn}>
          <p className={styles.label}>{WORDS[language].waiting}</p>
          <p className={styles.line}>{quote(event.text, language)}</p>
          <p className={styles.foot}>
            <strong>{speakersOf(board, event.lineId) ?? WORDS[language].free}</strong>
            <span>{`${position}\u202f/\u202f${lineCount}`}</span>
          </p>
        </div>
      )
  }
}

/** In the order of the card; those whose file is sent at this moment come with the next board. */
const Logos = ({ board, keys }: { readonly board: BoardShape; readonly keys: readonly string[] }) => {
  const logos = keys.flatMap(key => board.filmSettings.logos.find(one => one.key === key) ?? [])
  if (logos.length === 0) return null
  return (
    <p className={styles.logos}>
      {logos.map(logo => (
        <img key={logo.key} src={logoUrl(board.campaign.id, logo)} alt={logo.name} />
      ))}
    </p>
  )
}

/** Who is to say a line; undefined: nobody has it yet. */
const speakersOf = (board: BoardShape, lineId: string): string | undefined => {
  const ids = board.lines.find(({ id }) => id === lineId)?.contributorIds ?? []
  const names = ids.flatMap(id => board.contributors.find(one => one.id === id)?.name ?? [])
  return names.length === 0 ? undefined : new Intl.ListFormat(board.campaign.language).format(names)
}
