import { Trans, useLingui } from "@lingui/react/macro"
import { CheckCircle2, Trash2 } from "lucide-react"
import type { KeptTake } from "../../../browser/storage/kept-take"
import type { TakeId } from "../../../domain/ids"
import type { SendState } from "../../../domain/take"
import { sizeWords } from "../../i18n/quantities"
import { Button } from "../../ui/Button"
import styles from "./TakesPage.module.css"

type Props = {
  readonly takes: readonly KeptTake[]
  readonly stateOf: (takeId: TakeId) => SendState | undefined
  readonly onDelete: (takeIds: readonly TakeId[]) => void
}

/** On its way, or looked at by nobody yet: it stays, whatever became of the line's other takes. */
const NEEDED: readonly (SendState | undefined)[] = ["cutting", "waiting", "sending", "failed", "arrived"]

/** The line is accepted: what she filmed for it need not stay on her phone. Never offered before. */
export const FreeOriginals = ({ takes, stateOf, onDelete }: Props) => {
  const { i18n } = useLingui()
  const isAccepted = takes.some(({ take }) => stateOf(take.slate.takeId) === "accepted")
  const free = takes.filter(({ take }) => !NEEDED.includes(stateOf(take.slate.takeId)))
  if (!isAccepted || free.length === 0) return null
  const size = sizeWords(
    free.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    i18n.locale,
  )
  return (
    <div className={styles.free}>
      <CheckCircle2 aria-hidden />
      <p>
        <Trans>Votre phrase est validée : ses prises n’ont plus besoin de rester sur ce téléphone.</Trans>
      </p>
      <Button
        icon={<Trash2 aria-hidden />}
        onClick={() => onDelete(free.map(({ take }) => take.slate.takeId))}
      >
        <Trans>Libérer {size}</Trans>
      </Button>
    </div>
  )
}
