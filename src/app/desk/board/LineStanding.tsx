import { Trans, useLingui } from "@lingui/react/macro"
import {
  CircleCheck,
  CircleDashed,
  Eye,
  Loader,
  type LucideIcon,
  MailOpen,
  OctagonAlert,
  RotateCcw,
  UserRoundX,
} from "lucide-react"
import type { BoardLine, LineState } from "./board-lines"
import styles from "./LineStanding.module.css"
import { REFUSAL_WORDS } from "./refusal-words"
import { STATE_WORDS } from "./state-words"

const ICONS: Readonly<Record<LineState, LucideIcon>> = {
  unassigned: UserRoundX,
  "not-opened": CircleDashed,
  opened: MailOpen,
  processing: Loader,
  "to-review": Eye,
  accepted: CircleCheck,
  redo: RotateCcw,
  refused: OctagonAlert,
}

/** How far a line has come, in a word with a picture; and why, where there is a why. */
export const LineStanding = ({ item: { state, submission } }: { readonly item: BoardLine }) => {
  const { t } = useLingui()
  const refusal = submission?.refusal ?? null
  const comment = state === "redo" ? submission?.review.comment : undefined
  return (
    <div className={styles.standing}>
      <StateBadge state={state} />
      {refusal !== null && <p className={styles.why}>{t(REFUSAL_WORDS[refusal])}</p>}
      {comment !== undefined && comment !== "" && <p className={styles.why}>{t`« ${comment} »`}</p>}
    </div>
  )
}

/** That a take was filmed with other words than the line has now; nothing where it was not. */
export const OldWording = ({ item: { line, submission } }: { readonly item: BoardLine }) => {
  const said = submission?.lineText ?? line.text
  if (said === line.text) return null
  return (
    <p className={styles.why}>
      <Trans>Filmée avec un autre texte : « {said} »</Trans>
    </p>
  )
}

/** A state as a word with a picture: never by its colour alone. */
export const StateBadge = ({ state }: { readonly state: LineState }) => {
  const { t } = useLingui()
  const Icon = ICONS[state]
  return (
    <span className={styles.badge} data-state={state}>
      <Icon aria-hidden />
      {t(STATE_WORDS[state])}
    </span>
  )
}
