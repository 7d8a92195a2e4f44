import { Trans } from "@lingui/react/macro"
import { Mic, MicOff } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { openLevelMeter } from "../../../browser/capture/level-meter"
import styles from "./LevelBar.module.css"
import { isSilent, loudnessShare } from "./loudness"

/** Silence for so long is a microphone that is covered, muted or of another room. */
const SILENT_AFTER_MS = 4_000

/** How loud the microphone hears her; says so when it hears nothing. */
export const LevelBar = ({ stream }: { readonly stream: MediaStream }) => {
  const bar = useRef<HTMLDivElement>(null)
  const [isMute, setMute] = useState(false)

  useEffect(() => {
    const meter = openLevelMeter(stream)
    if (meter === undefined) return setMute(true)
    void meter.resume()
    let heardAt = performance.now()
    let frame = 0
    // Drawn without React: sixty times a second is no state.
    const draw = (now: number): void => {
      const level = meter.level()
      if (!isSilent(level)) heardAt = now
      setMute(now - heardAt > SILENT_AFTER_MS)
      bar.current?.style.setProperty("transform", `scaleX(${loudnessShare(level)})`)
      frame = requestAnimationFrame(draw)
    }
    frame = requestAnimationFrame(draw)
    return () => {
      cancelAnimationFrame(frame)
      void meter.close()
    }
  }, [stream])

  return (
    <div className={styles.level}>
      {isMute ? <MicOff aria-hidden /> : <Mic aria-hidden />}
      <div className={styles.track} aria-hidden>
        <div ref={bar} className={styles.bar} />
      </div>
      <span className={styles.words} role="status">
        {isMute && <Trans>On ne vous entend pas : le micro est-il couvert ou coupé ?</Trans>}
      </span>
    </div>
  )
}
