import { Trans, useLingui } from "@lingui/react/macro"
import { Minus, Plus } from "lucide-react"
import { type KeyboardEvent, useState } from "react"
import type { Seconds } from "../../../domain/timecode"
import { momentWords } from "../../i18n/quantities"
import { Button } from "../../ui/Button"
import { IconButton } from "../../ui/IconButton"
import styles from "./EdgeField.module.css"

type Props = {
  /** What it is called: its beginning or its end. */
  readonly name: string
  /** In seconds from the beginning of what the film keeps. */
  readonly at: Seconds
  readonly onNudge: (frames: number) => void
  readonly onMove: (at: Seconds) => void
  /** To where the picture stands. */
  readonly onHere: () => void
}

/** A tap or a page key moves by a tenth of a second; an arrow by a frame. */
const TENTH_FRAMES = 3
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: TENTH_FRAMES,
  PageDown: -TENTH_FRAMES,
}

const TWO_DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const

/** "1,25", "1.25 s": NaN where it is no number. */
const secondsIn = (text: string): Seconds => {
  const number = text.replace(",", ".").replace(/[^\d.]/gu, "")
  return number === "" ? Number.NaN : Number(number)
}

/** When a subtitle comes or goes: typed, moved a little at a time, or put where the picture stands. */
export const EdgeField = ({ name, at, onNudge, onMove, onHere }: Props) => {
  const { t, i18n } = useLingui()
  const [typed, setTyped] = useState<string>()
  const shown = new Intl.NumberFormat(i18n.locale, TWO_DIGITS).format(at)
  const keep = (): void => {
    const seconds = typed === undefined ? Number.NaN : secondsIn(typed)
    if (Number.isFinite(seconds)) onMove(seconds)
    setTyped(undefined)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const frames = STEPS[event.key]
    if (frames !== undefined) {
      event.preventDefault()
      setTyped(undefined)
      onNudge(frames)
    } else if (event.key === "Enter") keep()
    else if (event.key === "Escape") setTyped(undefined)
  }
  return (
    <div className={styles.edge}>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      {/* The arrow keys do the same in the field: these are for the finger and the mouse. */}
      <IconButton
        label={t`${name} plus tôt`}
        icon={<Minus aria-hidden />}
        tabIndex={-1}
        onClick={() => onNudge(-TENTH_FRAMES)}
      />
      <input
        className={styles.time}
        role="spinbutton"
        inputMode="decimal"
        aria-label={name}
        aria-valuenow={at}
        aria-valuetext={momentWords(at, i18n.locale)}
        value={typed ?? shown}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      <IconButton
        label={t`${name} plus tard`}
        icon={<Plus aria-hidden />}
        tabIndex={-1}
        onClick={() => onNudge(TENTH_FRAMES)}
      />
      <Button tone="quiet" aria-label={t`${name} à l’image affichée : ici`} onClick={onHere}>
        <Trans>Ici</Trans>
      </Button>
    </div>
  )
}
