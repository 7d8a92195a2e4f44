import { Trans, useLingui } from "@lingui/react/macro"
import { Smartphone } from "lucide-react"
import { showNewCode, useTransfer } from "../../stores/transfer"
import { Button } from "../../ui/Button"
import { CopyButton } from "../../ui/CopyButton"
import { failureWords } from "../../ui/failure-words"
import styles from "./HandOver.module.css"
import { useSecondsLeft } from "./use-seconds-left"

const SECONDS_PER_MINUTE = 60

/** "14:05". */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / SECONDS_PER_MINUTE)}:${String(seconds % SECONDS_PER_MINUTE).padStart(2, "0")}`

const NewCode = () => {
  const isAsking = useTransfer(state => state.isAsking)
  return (
    <Button isBusy={isAsking} onClick={() => void showNewCode()}>
      <Trans>Nouveau code</Trans>
    </Button>
  )
}

type ShownProps = { readonly code: string; readonly endsAtMs: number }

/** The code, for as long as it works. */
const ShownCode = ({ code, endsAtMs }: ShownProps) => {
  const { t } = useLingui()
  const left = useSecondsLeft(endsAtMs)
  if (left === 0)
    return (
      <div className={styles.shown}>
        <p role="status">
          <Trans>Ce code a expiré.</Trans>
        </p>
        <div className={styles.actions}>
          <NewCode />
        </div>
      </div>
    )
  return (
    <div className={styles.shown}>
      <p>
        <Trans>Là où vous voulez continuer, ouvrez le studio et tapez ce code. Il ne sert qu’une fois.</Trans>
      </p>
      <p className={styles.code} role="status" aria-label={t`Votre code`}>
        {code}
      </p>
      <p className={styles.left} role="timer">
        <Trans>Encore {clock(left)}</Trans>
      </p>
      <div className={styles.actions}>
        <CopyButton text={code}>
          <Trans>Copier le code</Trans>
        </CopyButton>
        <NewCode />
      </div>
    </div>
  )
}

/** The way on in another container: a code to type there. */
export const HandOver = () => {
  const { i18n } = useLingui()
  const { shown, isAsking, failure } = useTransfer()
  return (
    <div className={styles.handOver}>
      {shown === undefined && (
        <Button
          tone="quiet"
          icon={<Smartphone aria-hidden />}
          isBusy={isAsking}
          onClick={() => void showNewCode()}
        >
          <Trans>Continuer sur l’application installée</Trans>
        </Button>
      )}
      {shown !== undefined && <ShownCode {...shown} key={shown.code} />}
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {i18n._(failureWords(failure))}
        </p>
      )}
    </div>
  )
}
