import { useLingui } from "@lingui/react/macro"
import { useEffect, useMemo, useRef, useState } from "react"
import type { Language } from "../../../domain/language"
import { GROUND_OPACITY } from "../../../domain/legibility"
import type { LensSide } from "../../../domain/lens"
import { beatsPerSecond } from "../../../domain/pace"
import { promptOf } from "../../../domain/prompt"
import type { StageEar } from "../../ui/level/use-listener"
import styles from "./Prompter.module.css"
import { PromptText } from "./PromptText"
import type { StartReading } from "./reading"
import type { PrompterSettings } from "./use-prompter-choice"
import { useReading } from "./use-reading"
import { type Rows, useRows } from "./use-rows"

type Props = {
  /** What moves the line on, once it is here. */
  readonly start: StartReading | undefined
  readonly text: string
  readonly language: Language
  readonly settings: PrompterSettings
  /** Words a minute of her last take, where there is one. */
  readonly ownPace: number | undefined
  readonly lens: LensSide
  readonly ear: StageEar
  /** Nothing is under way: the line stands still, and is hers to scroll. */
  readonly isAtRest: boolean
  /** The recorder runs. */
  readonly isRunning: boolean
}

/** Whether the text is longer than its box: then it has to be reached by keyboard. */
const useOverflow = (box: React.RefObject<HTMLElement | null>, rows: Rows): boolean => {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = box.current
    setOverflows(rows.ends.length > 0 && element !== null && element.scrollHeight > element.clientHeight)
  }, [box, rows])
  return overflows
}

/** Her line beside the lens. A short one stands still with a mark that moves; a long one moves on. */
export const Prompter = (props: Props) => {
  const { start, text, language, settings, ownPace, lens, ear, isAtRest, isRunning } = props
  const { t } = useLingui()
  const { guide, width, ground, scale, isForGlass } = settings
  const box = useRef<HTMLDivElement>(null)
  const prompt = useMemo(() => promptOf(text, language), [text, language])
  // Who follows her voice, too, had better know how she speaks.
  const pace = guide === "pace" ? settings.wordsPerMinute : (ownPace ?? settings.wordsPerMinute)
  const rate = beatsPerSecond(language, pace)
  const rows = useRows(box, prompt, scale, width)
  const isByVoice = guide === "voice"
  const read = { start, box, prompt, rows, lens, rate, ear, isByVoice, isLive: !isAtRest, isRunning }
  const isMoving = useReading(read)
  const overflows = useOverflow(box, rows)
  return (
    <section
      className={styles.prompter}
      aria-label={t`Prompteur`}
      data-lens={lens}
      data-width={width}
      data-rest={isAtRest}
      data-moving={isMoving}
      style={{ "--ground": GROUND_OPACITY[ground] }}
    >
      <div ref={box} className={styles.box} tabIndex={overflows && !isMoving ? 0 : undefined}>
        <PromptText language={language} prompt={prompt} rows={rows} isForGlass={isForGlass} />
      </div>
    </section>
  )
}
