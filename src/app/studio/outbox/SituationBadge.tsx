import { useLingui } from "@lingui/react"
import {
  CircleCheck,
  Clock,
  type LucideIcon,
  MessageCircleHeart,
  Pause,
  Scissors,
  Send,
  TriangleAlert,
  Wifi,
} from "lucide-react"
import styles from "../brief/LineState.module.css"
import type { Situation } from "./situation"
import { SITUATION_WORDS } from "./situation-words"

const ICONS: Readonly<Partial<Record<Situation, LucideIcon>>> = {
  cutting: Scissors,
  metered: Wifi,
  paused: Pause,
  sending: Send,
  failed: TriangleAlert,
  arrived: CircleCheck,
  accepted: CircleCheck,
  redo: MessageCircleHeart,
  refused: TriangleAlert,
}

/** Where a take is: a picture and words, read out when it changes. */
export const SituationBadge = ({ situation }: { readonly situation: Situation }) => {
  const { i18n } = useLingui()
  const Icon = ICONS[situation] ?? Clock
  return (
    <span className={styles.state} data-progress={situation} role="status">
      <Icon aria-hidden />
      {i18n._(SITUATION_WORDS[situation])}
    </span>
  )
}
