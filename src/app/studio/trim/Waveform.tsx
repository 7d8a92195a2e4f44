import { useEffect, useRef } from "react"
import styles from "./TrimBar.module.css"

type Props = {
  /** The recording; `undefined` until it is read. */
  readonly blob: Blob | undefined
  /** Seconds. */
  readonly duration: number
}

/** Peaks that are drawn: one for every two pixels of a phone's width. */
const PEAKS = 240

const cssColour = (element: HTMLElement, name: string): string =>
  getComputedStyle(element).getPropertyValue(name)

/** Draw her voice. @returns Takes the drawing away. */
const draw = async (container: HTMLElement, blob: Blob, duration: number): Promise<() => void> => {
  const [{ default: WaveSurfer }, { makeWaveform }] = await Promise.all([
    import("wavesurfer.js"),
    import("../../../browser/media/waveform"),
  ])
  const peaks = await makeWaveform(blob, PEAKS)
  if (peaks.length === 0) return () => undefined
  // It only draws: the page's own player plays.
  const colour = cssColour(container, "--violet")
  const drawn = WaveSurfer.create({
    container,
    peaks: [peaks],
    duration,
    height: "auto",
    interact: false,
    cursorWidth: 0,
    waveColor: colour,
    progressColor: colour,
    barWidth: 2,
    barGap: 1,
    barRadius: 1,
  })
  return () => drawn.destroy()
}

/** Her voice over the length of the take. A picture for the eye: the handles say where they stand. */
export const Waveform = ({ blob, duration }: Props) => {
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = container.current
    if (blob === undefined || place === null) return undefined
    let isLeft = false
    let remove: (() => void) | undefined
    draw(place, blob, duration).then(
      drawn => {
        if (isLeft) drawn()
        else remove = drawn
      },
      // Without it the handles work all the same.
      () => undefined,
    )
    return () => {
      isLeft = true
      remove?.()
    }
  }, [blob, duration])
  return <div ref={container} className={styles.waveform} aria-hidden data-testid="waveform" />
}
