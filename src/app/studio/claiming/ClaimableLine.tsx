import { Trans, useLingui } from "@lingui/react/macro"
import { Check, Hand, UserRound } from "lucide-react"
import { claim, release, useStudioScript } from "../../stores/studio-script"
import { Button } from "../../ui/Button"
import styles from "./ClaimableLines.module.css"
import { OwnWording } from "./OwnWording"
import type { SharedLine } from "./shared-line"

type Props = {
  readonly line: SharedLine
  readonly position: number
  /** Whether she is confirmed; before that she reads. */
  readonly mayClaim: boolean
}

/** One line of the text: free, somebody's, or hers. */
export const ClaimableLine = ({ line, position, mayClaim }: Props) => {
  const { t, i18n } = useLingui()
  const isBusy = useStudioScript(({ busyId }) => busyId === line.id)
  const { id, text, speakers, isHers } = line
  const names = new Intl.ListFormat(i18n.locale).format(speakers)
  return (
    <li className={styles.line} data-hers={isHers || undefined}>
      <p className={styles.text}>{text}</p>
      {isHers ? (
        <>
          <p className={styles.who}>
            <Check aria-hidden />
            {speakers.length > 1 ? (
              <Trans>Votre phrase, ensemble : {names}</Trans>
            ) : (
              <Trans>Votre phrase</Trans>
            )}
          </p>
          <div className={styles.deeds}>
            <OwnWording line={line} position={position} />
            <Button
              tone="quiet"
              isBusy={isBusy}
              aria-label={t`Rendre la phrase ${position}`}
              onClick={() => void release(id)}
            >
              <Trans>Rendre</Trans>
            </Button>
          </div>
        </>
      ) : speakers.length > 0 ? (
        <p className={styles.who}>
          <UserRound aria-hidden />
          {names}
        </p>
      ) : !mayClaim ? null : (
        <Button
          icon={<Hand aria-hidden />}
          isBusy={isBusy}
          aria-label={t`Choisir la phrase ${position}`}
          onClick={() => void claim(id)}
        >
          <Trans>Je la prends</Trans>
        </Button>
      )}
    </li>
  )
}
