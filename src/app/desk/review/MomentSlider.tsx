import { useLingui } from "@lingui/react/macro"
import { useEffect, useRef } from "react"
import type { Seconds } from "../../../domain/timecode"
import { momentWords } from "../../i18n/quantities"
import { FRAMES_PER_SECOND } from "./shuttle"

type Props = {
  readonly label: string
  readonly className?: string | undefined
  readonly at: Seconds
  readonly length: Seconds
  readonly isOff?: boolean
  readonly onMove: (at: Seconds) => void
}

/**
 * Where a player stands, and the way elsewhere. It follows the player and not React: a moment takes a while to
 * be reached, and a slider put back meanwhile would say `change` of where it came from.
 */
export const MomentSlider = ({ label, className, at, length, isOff = false, onMove }: Props) => {
  const { i18n } = useLingui()
  const slider = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (slider.current !== null) slider.current.valueAsNumber = at
  }, [at])
  return (
    <input
      ref={slider}
      type="range"
      className={className}
      aria-label={label}
      aria-valuetext={momentWords(at, i18n.locale)}
      min={0}
      max={length}
      step={1 / FRAMES_PER_SECOND}
      defaultValue={0}
      disabled={isOff}
      onInput={({ currentTarget }) => onMove(currentTarget.valueAsNumber)}
    />
  )
}
