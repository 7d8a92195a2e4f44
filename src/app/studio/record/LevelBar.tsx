import { Trans, useLingui } from "@lingui/react/macro"
import { Mic, MicOff } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { openLevelMeter } from "../../../browser/capture/level-meter"
import { VisuallyHidden } from "../../ui/VisuallyHidden"
import styles from "./LevelBar.module.css"
import { isSilent, loudnessShare } from "./loudness"

/** Silence for so long is a microphone that is covered, muted or of another room. */
const SILENT_AFTER_MS = 4_000
/** Told to whoever listens to the page this often: a number that changes each frame is noise. */
const TELL_EVERY_MS = 500
const PERCENT = 100

/** How loud the microphone hears her; says so when it hears nothing. */
export const LevelBar = ({ stream }: { readonly stream: MediaStream }) => {
  const { t } = useLingui()
  const meterElement = useRef<HTMLMeterElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const [isMute, setMute] = useState(false)

  useEffect(() => {
    const meter = openLevelMeter(stream)
    if (meter === undefined) return setMute(true)
    let heardAt = Number.POSITIVE_INFINITY
    let toldAt = 0
    let frame = 0
    // Some browsers hold the sound back until a tap; before that, silence says nothing of the microphone.
    const listen = (): void => {
      const hear = (): void => {
        heardAt = Math.min(heardAt, performance.now())
      }
      void meter.resume().then(hear, () => undefined)
    }
    listen()
    document.addEventListener("pointerdown", listen, { once: true })
    // Drawn without React: sixty times a second is no state.
    const draw = (now: number): void => {
      const level = meter.level()
      const share = loudnessShare(level)
      if (!isSilent(level)) heardAt = now
      setMute(now - heardAt > SILENT_AFTER_MS)
      bar.current?.style.setProperty("transform", `scaleX(${share})`)
      if (now - toldAt > TELL_EVERY_MS) {
        toldAt = now
        if (meterElement.current !== null) meterElement.current.value = Math.round(share * PERCENT)
      }
      frame = requestAnimationFrame(draw)
    }
    frame = requestAnimationFrame(draw)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener("pointerdown", listen)
      void meter.close()
    }
  }, [stream])

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
