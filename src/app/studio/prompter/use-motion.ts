import { type RefObject, useEffect } from "react"
import type { LensSide } from "../../../domain/lens"
import { type Prompt, phraseAt, wordAt } from "../../../domain/prompt"
import { createMarker } from "./marker"
import { createScroller } from "./scroller"
import type { PlaceTeller } from "./use-place"
import type { Rows } from "./use-rows"

type Motion = {
  readonly box: RefObject<HTMLElement | null>
  readonly prompt: Prompt
  readonly rows: Rows
  readonly lens: LensSide
  /** From the count-down until the take is kept. */
  readonly isLive: boolean
  readonly tell: PlaceTeller
}

/** Marks where she is and keeps it near the lens. Drawn without React: sixty times a second is no state. */
export const useMotion = ({ box, prompt, rows, lens, isLive, tell }: Motion): void => {
  useEffect(() => {
    const element = box.current
    if (!isLive || element === null) return undefined
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches
    const marker = createMarker(element, prompt)
    const scroller = createScroller(element, rows, lens, isCalm)
    let frame = 0
    const draw = (now: number): void => {
      const place = tell(now)
      marker.mark(place)
      const { first } = prompt.phrases[phraseAt(prompt, wordAt(prompt, place))] ?? { first: 0 }
      scroller.scrollTo(place, first, now)
      frame = requestAnimationFrame(draw)
    }
    draw(performance.now())
    return () => {
      cancelAnimationFrame(frame)
      marker.clear()
      scroller.clear()
    }
  }, [box, prompt, rows, lens, isLive, tell])
}
