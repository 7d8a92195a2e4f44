import { Trans, useLingui } from "@lingui/react/macro"
import { Mic, MicOff } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { VisuallyHidden } from "../VisuallyHidden"
import styles from "./LevelBar.module.css"
import { isSilent, loudnessShare } from "./loudness"
import type { StageEar } from "./use-listener"

/** Silence for so long is a microphone that is covered, muted or of another room. */
const SILENT_AFTER_MS = 4_000
/** Told to whoever listens to the page this often: a number that changes each frame is noise. */
const TELL_EVERY_MS = 500
const PERCENT = 100

/** How loud the microphone hears her; says so when it hears nothing. */
export const LevelBar = ({ ear }: { readonly ear: StageEar }) => {
  const { t } = useLingui()
  const meterElement = useRef<HTMLMeterElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const [isMute, setMute] = useState(false)

  useEffect(() => {
    if (ear === undefined) return undefined
    if (ear === null) return setMute(true)
    let heardAt = Number.POSITIVE_INFINITY
    let toldAt = 0
    // Drawn without React: sixty times a second is no state.
    return ear.subscribe(({ at, level }) => {
      const share = loudnessShare(level)
      // While the browser holds the sound back, silence says nothing of the microphone.
      if (ear.isOpen()) heardAt = Math.min(heardAt, at)
      if (!isSilent(level)) heardAt = at
      setMute(at - heardAt > SILENT_AFTER_MS)
      bar.current?.style.setProperty("transform", `scaleX(${share})`)
      if (at - toldAt > TELL_EVERY_MS) {
        toldAt = at
        if (meterElement.current !== null) meterElement.current.value = Math.round(share * PERCENT)
      }
    })
  }, [ear])

  return (
    <div className={styles.level}>
      {isMute ? <MicOff aria-hidden /> : <Mic aria-hidden />}
      <VisuallyHidden>
        <meter ref={meterElement} aria-label={t`Niveau du micro`} min={0} max={PERCENT} value={0} />
      </VisuallyHidden>
      <div className={styles.track} aria-hidden>
        <div ref={bar} className={styles.bar} />
      </div>
      <span className={styles.words} role="status">
        {isMute && <Trans>On ne vous entend pas : le micro est-il couvert ou coupé ?</Trans>}
      </span>
    </div>
  )
}
