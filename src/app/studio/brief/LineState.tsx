import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react"
import { CircleCheck, CircleDashed, Clock, type LucideIcon, MessageCircleHeart, Video } from "lucide-react"
import { SEND_WORDS } from "../send-words"
import styles from "./LineState.module.css"
import type { LineProgress } from "./line-progress"

const WORDS = {
  ...SEND_WORDS,
  untouched: msg`Pas encore filmée`,
  recorded: msg`Filmée, pas encore envoyée`,
} as const

const ICONS: Readonly<Partial<Record<LineProgress, LucideIcon>>> = {
  untouched: CircleDashed,
  recorded: Video,
  arrived: CircleCheck,
  accepted: CircleCheck,
  redo: MessageCircleHeart,
}

/** Where a line is: a picture and words, read out when it changes. */
export const LineState = ({ progress }: { readonly progress: LineProgress }) => {
  const { i18n } = useLingui()
  const Icon = ICONS[progress] ?? Clock
  return (
    <span className={styles.state} data-progress={progress} role="status">
      <Icon aria-hidden />
      {i18n._(WORDS[progress])}
    </span>
  )
}
