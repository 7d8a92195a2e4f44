import { useLingui } from "@lingui/react/macro"
import type { KeyboardEvent } from "react"
import type { PlacedEvent } from "../../../../domain/cut"
import { FRAME_RATE } from "../../../../domain/frames"
import { clock } from "../../../../domain/timecode"
import { seekPreview, useFilmPreview } from "../../../stores/film-preview"
import { FILM_KEYS } from "./film-keys"
import { eventAt } from "./moments"
import styles from "./Timeline.module.css"

/** The film as a bar of its stretches; anywhere on it is a moment to go to. */
export const Timeline = ({ events }: { readonly events: readonly PlacedEvent[] }) => {
  const { t } = useLingui()
  const time = useFilmPreview(state => state.time)
  const total = events.at(-1)?.to ?? 0
  const position = eventAt(events, time) + 1
  const now = clock(time)
  const whole = clock(total)
  const count = events.length
  // The browser's own arrows would go a single frame; here they do what they do on the whole page.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const named = event.shiftKey ? `Shift+${event.key}` : event.key
    const act = FILM_KEYS[event.key.length === 1 ? event.key.toLowerCase() : named]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <div className={styles.timeline}>
      <div className={styles.bar} aria-hidden>
        {events.map(({ event, from, to }, index) => (
          <span
            key={"lineId" in event ? event.lineId : event.kind}
            className={styles.stretch}
            data-kind={event.kind}
            data-current={index === position - 1}
            style={{ flexGrow: to - from }}
          />
        ))}
        <span className={styles.head} style={{ left: `${total === 0 ? 0 : (100 * time) / total}%` }} />
      </div>
      <input
        className={styles.range}
        type="range"
        aria-label={t`Moment du film`}
        aria-valuetext={t`${now} sur ${whole}, passage ${position} sur ${count}`}
        min={0}
        max={total}
        step={1 / FRAME_RATE}
        value={time}
        disabled={count === 0}
        onKeyDown={onKeyDown}
        onChange={({ target }) => seekPreview(target.valueAsNumber)}
      />
    </div>
  )
}
